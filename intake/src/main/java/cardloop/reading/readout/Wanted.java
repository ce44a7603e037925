package cardloop.reading.readout;

import cardloop.checkdigit.CheckDigit;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.reading.Field;
import cardloop.reading.RowShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the caller says of the cards. */
sealed interface Wanted {

    /** The rows to look for. */
    List<RowShape> shapes();

    /** The kinds that number and PIN, as read, can be of; empty where no kind was asked for. */
    List<String> kinds(String number, String pin);

    /** Whether the check digit fits; empty when there is none. */
    Optional<Boolean> fitsCheck(String number, String pin);

    /** One kind of the catalogue, or any of several. */
    record Kinds(List<CardFormat> formats) implements Wanted {

        /** Every kind that is accepted now. */
        static Kinds accepted(CardFormats formats) {
            return new Kinds(formats.all().stream()
                    .filter(format -> format.kind().isAccepted())
                    .toList());
        }

        @Override
        public List<RowShape> shapes() {
            return formats.stream()
                    .flatMap(format -> RowShape.allOf(format).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public List<String> kinds(String number, String pin) {
            return formats.stream()
                    .filter(format -> format.couldBe(format.hasNumber() ? number : "", pin))
                    .map(CardFormat::code)
                    .toList();
        }

        @Override
        public Optional<Boolean> fitsCheck(String number, String pin) {
            return Optional.empty();
        }
    }

    /** Shapes without a kind; a check digit is the PIN's, or the number's where no PIN is looked for. */
    record Shapes(Optional<RowShape> number, Optional<RowShape> pin) implements Wanted {
        @Override
        public List<RowShape> shapes() {
            return Stream.concat(number.stream(), pin.stream()).toList();
        }

        @Override
        public List<String> kinds(String numberRead, String pinRead) {
            return List.of();
        }

        @Override
        public Optional<Boolean> fitsCheck(String numberRead, String pinRead) {
            RowShape checked = shapes().getLast();
            CheckDigit check = checked.check();
            return check.checkCharacters() == 0
                    ? Optional.empty()
                    : Optional.of(check.fits(checked.field() == Field.PIN ? pinRead : numberRead));
        }
    }
}
