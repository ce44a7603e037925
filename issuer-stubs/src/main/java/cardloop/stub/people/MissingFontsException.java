package cardloop.stub.people;

import org.jspecify.annotations.Nullable;

/** This machine cannot draw text. */
public final class MissingFontsException extends RuntimeException {
    MissingFontsException(@Nullable Throwable cause) {
        super(
                "no font to paint cards with: install the Debian packages fontconfig and fonts-dejavu-core"
                        + " (apt-get install -y fontconfig fonts-dejavu-core)",
                cause);
    }
}
