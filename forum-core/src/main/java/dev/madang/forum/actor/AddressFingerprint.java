package dev.madang.forum.actor;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.util.regex.Pattern;

/**
 * Stands for a client address where equal addresses must be found and none may be read: 128 bits that only the holder of
 * the {@link FingerprintKey} can make from an address.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record AddressFingerprint(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** Refuses a {@code value} of another form with {@link InvalidInputException} for field {@code fingerprint}. */
    public AddressFingerprint {
        Violations.required("fingerprint", value);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInputException(Violation.of("fingerprint", Violation.Code.MALFORMED));
        }
    }

    /** The digits. */
    @Override
    public String toString() {
        return value;
    }
}
