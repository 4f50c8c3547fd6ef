package dev.madang.forum.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;

/** A static field that never changes: final, and of a type whose values do not change either. */
final class Unchanging extends ArchCondition<JavaField> {

    private static final List<Class<?>> CHANGING = List.of(
            ThreadLocal.class, Thread.class, StringBuilder.class, Executor.class, Lock.class, Date.class, Random.class);

    Unchanging() {
        super("be final and hold what never changes");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        boolean unchanging = field.getModifiers().contains(JavaModifier.FINAL) && holdsWhatNeverChanges(field);
        events.add(new SimpleConditionEvent(field, unchanging, field.getDescription()));
    }

    private static boolean holdsWhatNeverChanges(JavaField field) {
        JavaClass type = field.getRawType();
        if (type.isArray()) {
            return isConstantOfBytes(field);
        }
        if (type.getPackageName().equals("java.util.concurrent.atomic")
                || CHANGING.stream().anyMatch(type::isAssignableTo)) {
            return false;
        }
        boolean holdsOthers = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return !holdsOthers || value(field).getClass().getName().startsWith("java.util.ImmutableCollections");
    }

    /** Nobody else can reach a private array; one of bytes holds a constant, where one of numbers or objects could be a count or a cache. */
    private static boolean isConstantOfBytes(JavaField field) {
        return field.getModifiers().contains(JavaModifier.PRIVATE)
                && field.getRawType().isEquivalentTo(byte[].class);
    }

    private static Object value(JavaField field) {
        Field reflected = field.reflect();
        reflected.setAccessible(true);
        try {
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
