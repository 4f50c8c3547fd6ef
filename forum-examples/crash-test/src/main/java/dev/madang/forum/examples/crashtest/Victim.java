package dev.madang.forum.examples.crashtest;

/** What is killed. */
enum Victim {
    HOST,
    SERVER
}
