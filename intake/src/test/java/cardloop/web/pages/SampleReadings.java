package cardloop.web.pages;

import cardloop.card.Bilingual;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.PhotoQuality;
import cardloop.reading.gate.SampledPhotoGate;
import cardloop.submission.Answer;
import cardloop.submission.CardReceipt;
import cardloop.submission.Correction;
import cardloop.submission.Doubt;
import cardloop.submission.FoundFault;
import cardloop.submission.PhotoReceipt;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.StoredReading;
import cardloop.submission.SubmissionReceipt;
import cardloop.submission.kept.TestingReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was read of sample cards, and what a dry run and the real gate say. */
final class SampleReadings {
    private static final Box SOMEWHERE = new Box(100, 100, 300, 40, 0);
    private static final String PIN = "98765?321098";

    private SampleReadings() {}

    /** Of card 14 nearly the whole PIN is doubtful, of the others one character of number and PIN each. */
    static StoredReading of(CaseId id) {
        if (id.value().equals(SampleCards.id(SampleCards.UNREADABLE))) {
            return StoredReading.typed("", "");
        }
        if (id.value().equals(SampleCards.id(SampleCards.CLEAR))) {
            return TestingReadings.of(PIN.replace('?', '0'), SOMEWHERE, SOMEWHERE, List.of());
        }
        if (id.value().equals(SampleCards.id(SampleCards.MISTYPED))) {
            return TestingReadings.of(PIN, SOMEWHERE, SOMEWHERE, List.of())
                    .confirmed(Field.NUMBER)
                    .with(Field.PIN, "98765432109");
        }
        List<Doubt> doubts = new ArrayList<>();
        doubts.add(new Doubt(Field.NUMBER, 2, "8", 400, SOMEWHERE));
        if (id.value().equals(SampleCards.id(14))) {
            IntStream.range(0, 10).forEach(at -> doubts.add(new Doubt(Field.PIN, at, "06", 200, SOMEWHERE)));
        } else {
            doubts.add(new Doubt(Field.PIN, 5, "06", 200, SOMEWHERE));
        }
        return TestingReadings.of(PIN, SOMEWHERE, SOMEWHERE, doubts);
    }

    /** Right when the PIN has twelve characters. */
    static List<FoundFault> faults(Correction correction) {
        int length = correction.rows().getOrDefault(Field.PIN, PIN).length();
        return length == PIN.length()
                ? List.of()
                : List.of(new FoundFault(
                        "PIN_LENGTH",
                        "PIN",
                        length,
                        0,
                        new Bilingual("卡密应为 12 位，现在是 " + length + " 位", "the PIN has 12 digits, here are " + length),
                        List.of()));
    }

    static PhotoReceipt received(PhotoSubmission sent) {
        var gate = new SampledPhotoGate();
        List<PhotoReceipt.Photo> photos = new ArrayList<>();
        for (PhotoSubmission.Photo sentPhoto : sent.photos()) {
            byte[] photo = sentPhoto.bytes();
            PhotoQuality quality = gate.inspect(photo);
            photos.add(new PhotoReceipt.Photo(photos.size(), quality.isGood() ? List.of(card()) : List.of(), quality));
        }
        return new PhotoReceipt(
                Optional.of(new SubmissionReceipt.Head(SampleCards.SUBMISSION, SampleCards.RECEIPT)), photos);
    }

    static Answer answered(CaseId id, byte[] photo) {
        PhotoQuality quality = new SampledPhotoGate().inspect(photo);
        return quality.isGood()
                ? new Answer.Taken(id, CardStage.READING, Optional.empty(), List.of())
                : new Answer.PhotoUnusable(quality);
    }

    private static CardReceipt card() {
        return new CardReceipt(
                0,
                new CaseId(SampleCards.id(1)),
                Optional.empty(),
                Optional.empty(),
                new CardReceipt.Outcome(CardStage.READING, Optional.empty()),
                List.of());
    }
}
