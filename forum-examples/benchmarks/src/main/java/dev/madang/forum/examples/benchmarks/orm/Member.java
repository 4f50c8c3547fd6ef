package dev.madang.forum.examples.benchmarks.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member as an entity. */
@Entity(name = "Member")
@Table(name = "orm_member")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Member {

    @Id
    long id;

    @Column(nullable = false)
    String nickname;
}
