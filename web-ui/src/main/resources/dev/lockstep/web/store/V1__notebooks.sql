-- What a learner has written and run. Ids are UUIDv7 in hexadecimal; times are milliseconds since 1970; structured values are JSON.

create table notebook (
    name varchar(200) not null primary key,
    id varchar(36) not null unique,
    own text,
    changed bigint not null
);

create table cell (
    notebook varchar(200) not null references notebook (name),
    name varchar(64) not null,
    place integer not null,
    source text not null,
    plan text not null,
    version bigint not null,
    output text not null,
    last_run varchar(40),
    chip text,
    ran text,
    primary key (notebook, name)
);

create table edit (
    id varchar(36) not null primary key,
    notebook varchar(200) not null,
    cell varchar(64) not null,
    version bigint not null,
    source text not null,
    tab varchar(64) not null,
    changed bigint not null
);

create index edit_of_cell on edit (notebook, cell, id);

create table run (
    id varchar(40) not null primary key,
    notebook varchar(200) not null,
    cell varchar(200) not null,
    kind varchar(20) not null,
    mode varchar(20) not null,
    seed bigint not null,
    code varchar(128) not null,
    result text not null,
    events integer not null,
    bytes bigint not null,
    ended bigint not null
);

create index run_by_age on run (ended, id, bytes);

create table trace (
    run varchar(40) not null primary key references run (id),
    events ${bytes} not null
);
