package cardloop.web.pages.desk;

import cardloop.base.SealedKey;
import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CardCase;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Standing;
import cardloop.review.ReviewItem;
import cardloop.web.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table declared · read · issuer says, line by line, with differences marked. */
record Comparison(List<Row> rows) {
    Comparison {
        rows = List.copyOf(rows);
    }

    /** @param differs two of the three contradict each other, or the issuer says something bad */
    record Row(String what, String declared, String read, String issuer, boolean differs) {}

    static Comparison of(ReviewItem item) {
        CardCase card = item.card();
        Optional<CardFacts> says = item.issuerSays();
        List<Row> rows = new ArrayList<>();
        says.ifPresent(facts ->
                rows.add(new Row("standing", "", "", facts.standing().name(), facts.standing() != Standing.VALID)));
        rows.add(number(card));
        rows.add(face(card, says));
        says.flatMap(CardFacts::balance).ifPresent(left -> rows.addAll(balance(card, left)));
        rows.add(row(
                "region",
                card.declared().region().map(Region::code),
                says.flatMap(CardFacts::region).map(Region::code)));
        rows.add(row(
                "batch",
                card.declared().batch().map(BatchNo::value),
                says.flatMap(CardFacts::batch).map(BatchNo::value)));
        rows.add(row(
                "expiry",
                card.declared().expiry().map(Expiry::toString),
                says.flatMap(CardFacts::expiry).map(Expiry::toString)));
        says.flatMap(CardFacts::activatedOn)
                .ifPresent(day -> rows.add(new Row("activated", "", "", day.toString(), false)));
        says.map(CardFacts::bindRequires)
                .filter(needs -> !needs.isEmpty())
                .ifPresent(needs -> rows.add(new Row("bind", "", "", String.join(", ", needs), false)));
        return new Comparison(rows);
    }

    private static Row number(CardCase card) {
        String masked = card.key().map(SealedKey::maskedNumber).orElse("");
        boolean isPhoto = card.origin().photoId().isPresent();
        return new Row("number", isPhoto ? "" : masked, isPhoto ? masked : "", "", false);
    }

    private static Row face(CardCase card, Optional<CardFacts> says) {
        return row(
                "face",
                card.declared().faceValue().map(FaceValue::yuan),
                says.flatMap(CardFacts::faceValue).map(FaceValue::yuan));
    }

    /** Parts that were used and given back differ in nothing that was declared, yet somebody held the card then. */
    private static List<Row> balance(CardCase card, Balance left) {
        boolean isShort =
                card.declared().faceValue().map(face -> left.fen() < face.fen()).orElse(false);
        Row balance = new Row("balance", "", "", Money.ofFen(left.fen()).amount(), isShort);
        String splits = left.splits().stream()
                .map(split -> Money.ofFen(split.amountFen()).amount() + " " + split.usedOn())
                .collect(Collectors.joining(", "));
        return splits.isEmpty() ? List.of(balance) : List.of(balance, new Row("splits", "", "", splits, true));
    }

    private static Row row(String what, Optional<String> declared, Optional<String> issuer) {
        boolean differs =
                declared.isPresent() && issuer.isPresent() && !declared.get().equals(issuer.get());
        return new Row(what, declared.orElse(""), "", issuer.orElse(""), differs);
    }
}
