package dev.madang.forum.examples.benchmarks.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A post as an entity, all in one row. */
@Entity(name = "Post")
@Table(name = "orm_post")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class PostEntity {

    @Id
    long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Member author;

    @Column(nullable = false)
    String title;

    @Column(nullable = false)
    String body;

    String category;

    @Column(nullable = false)
    String address;

    int status;

    boolean secret;

    long views;

    long comments;

    long createdAt;
}
