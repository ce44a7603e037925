package cardloop.web.api.seller;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.http.Problem;
import cardloop.reading.Field;
import cardloop.submission.Doubt;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import cardloop.submission.StoredRow;
import cardloop.web.api.form.CardAnswer;
import cardloop.web.view.CardView;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a card's seller is asked about the rows of its photo; nobody else is shown any of it. */
public final class AskedRows {
    private final Casebook casebook;
    private final Readings readings;

    AskedRows(Casebook casebook, Readings readings) {
        this.casebook = casebook;
        this.readings = readings;
    }

    CardAnswer beside(CardView card, UUID reader) {
        return reading(card, reader)
                .map(read -> CardAnswer.of(card, doubtful(card.id(), read), rows(card.id(), read)))
                .orElseGet(() -> CardAnswer.of(card));
    }

    private Optional<StoredReading> reading(CardView card, UUID reader) {
        if (card.standing().stage() != CardStage.AWAITING_SELLER
                || card.place().photoId().isEmpty()) {
            return Optional.empty();
        }
        CaseId id = new CaseId(card.id());
        return casebook.find(id)
                .filter(own -> own.origin().sellerId().equals(reader))
                .flatMap(_ -> readings.find(id));
    }

    private static List<CardAnswer.RowPicture> rows(UUID card, StoredReading read) {
        return Arrays.stream(Field.values())
                .filter(field -> read.row(field).isFound())
                .map(field -> new CardAnswer.RowPicture(field.name(), address(card, "rows", field)))
                .toList();
    }

    private static List<CardAnswer.DoubtfulPlace> doubtful(UUID card, StoredReading read) {
        return read.doubtful().stream()
                .map(doubt -> read.row(doubt.field()).isMostlyDoubtful() ? doubt.untold() : doubt)
                .map(doubt -> place(card, doubt, read.row(doubt.field())))
                .toList();
    }

    private static CardAnswer.DoubtfulPlace place(UUID card, Doubt doubt, StoredRow row) {
        return new CardAnswer.DoubtfulPlace(
                doubt.field().name(),
                doubt.position(),
                row.isMostlyDoubtful()
                        ? List.of()
                        : row.choices(doubt).map(String::valueOf).toList(),
                Optional.of(address(card, "crops", doubt.field()) + "/" + doubt.position())
                        .filter(_ -> !doubt.box().isNowhere()));
    }

    private static String address(UUID card, String what, Field field) {
        return "/api/v1/cards/" + card + "/" + what + "/" + field;
    }

    /** Rows by the names they have in a body. */
    static Set<Field> named(List<@Nullable String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> field(names.get(at), at))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Field field(@Nullable String name, int at) {
        return Arrays.stream(Field.values())
                .filter(field -> name(field).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("/confirm/" + at, "应为 number 或 pin。", "It is number or pin.")
                        .asException());
    }

    static RuntimeException missing(Collection<Field> rows) {
        Problem problem = Problem.of(
                422,
                "invalid_field",
                "还有没回答的行，什么都没有改动；请对照照片确认，或整行输入。",
                "A row is not answered and nothing was changed: confirm what its picture shows, or type it.");
        for (Field row : rows.stream().sorted().toList()) {
            problem = problem.at(
                    "/" + name(row),
                    "invalid_field",
                    "请整行输入；没有疑问的行可以放进 confirm。 Type the row, or confirm it where nothing in it is doubtful.");
        }
        return problem.asException();
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
