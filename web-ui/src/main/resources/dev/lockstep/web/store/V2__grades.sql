-- Checked exercises, and what a browser keeps for its person: progress, answers, drafts.

create table grade (
    id varchar(40) not null primary key,
    pack varchar(200) not null,
    exercise varchar(200) not null,
    source text not null,
    points integer not null,
    out_of integer not null,
    ended bigint not null,
    report text not null
);

create index grade_by_age on grade (ended, id);

create table kept (
    name varchar(200) not null primary key,
    content text not null,
    changed bigint not null
);
