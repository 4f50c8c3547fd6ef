package dev.madang.forum.examples.benchmarks.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A comment as an entity. */
@Entity(name = "Comment")
@Table(name = "orm_comment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class CommentEntity {

    @Id
    long id;

    @ManyToOne(fetch = FetchType.LAZY)
    PostEntity post;

    @ManyToOne(fetch = FetchType.LAZY)
    Member author;

    @Column(nullable = false)
    String body;

    @Column(nullable = false)
    String address;

    int status;

    long createdAt;
}
