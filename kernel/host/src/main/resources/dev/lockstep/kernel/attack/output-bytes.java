// bytes that are no text, and control characters
// live: completed
// controlled: completed
System.out.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 27, 91, 50, 74, 7, 8, 13, (byte) 0x80});
System.out.print("\u202Eevil\u0000]]>&<script>");
