package com.example.bank;

import java.util.*;
import java.util.concurrent.locks.*;

// 转账:按名字排序加锁
public class Bank
{
	public static void main(String[] args) throws Exception {
		Bank 银行 = new Bank();
		Account a = new Account("A", 5), b = new Account("B", 5);
		银行.transfer(a, b, 3);
		System.out.println("完成 " + a.balance());
	}

	void transfer(Account 甲, Account 乙, int 金额)
	{
		List<Account> 两个 = new ArrayList<>(List.of(甲, 乙));
		两个.sort(Comparator.comparing(x -> x.name));
		for (Account x : 两个) x.lock.lock();
		try { 甲.add(-金额); 乙.add(金额); }
		finally { for (Account x : 两个) x.lock.unlock(); }
	}
}
