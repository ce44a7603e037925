package cardloop.submission.answer;

import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Move;
import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;
import cardloop.submission.Answer;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.Readings;
import cardloop.submission.opening.JdbcTools;
import java.util.List;
import java.util.Optional;

/** New photos: the case is read from the start, and what was read or typed before is destroyed. */
public final class JdbcNewPhotos {
    private final JdbcTools tools;
    private final Casebook casebook;
    private final Readings readings;
    private final PhotoGate gate;
    private final JdbcPhotos photos;

    public JdbcNewPhotos(JdbcTools tools, Casebook casebook, Readings readings, PhotoGate gate, JdbcPhotos photos) {
        this.tools = tools;
        this.casebook = casebook;
        this.readings = readings;
        this.gate = gate;
        this.photos = photos;
    }

    /** Looked at, rebuilt and sealed before anything is asked of the database: a photo takes longer than a transaction may. */
    Seen see(byte[] photo) {
        PhotoQuality quality = gate.inspect(photo);
        return quality.isGood()
                ? new Seen.Good(photos.ready(tools.ids().get(), gate.rebuilt(photo), quality))
                : new Seen.Bad(quality);
    }

    /** A photo that was looked at. */
    sealed interface Seen {
        record Good(JdbcPhotos.Ready photo) implements Seen {}

        record Bad(PhotoQuality quality) implements Seen {}
    }

    /** Also for a card that was typed: what its seller mistyped may be read off the card. */
    Answer take(CardCase card, Seen seen) {
        if (!Move.REPHOTOGRAPHED.isFrom(card.progress().stage())) {
            return new Answer.WrongState();
        }
        return switch (seen) {
            case Seen.Good(JdbcPhotos.Ready photo) -> replace(card, photo);
            case Seen.Bad(PhotoQuality quality) -> new Answer.PhotoUnusable(quality);
        };
    }

    /** Moves the case first, which locks it: of two answers at once the second finds it gone. */
    private Answer replace(CardCase card, JdbcPhotos.Ready photo) {
        Move.Made reading = Move.REPHOTOGRAPHED.at(tools.clock().instant());
        CaseEvent event = CaseEvent.byPerson(card.origin().sellerId(), "a new photo came from the seller");
        if (!casebook.act(card.id(), reading, event)) {
            return new Answer.WrongState();
        }
        readings.destroy(card.id());
        photos.keep(photo, card.origin().submissionId(), card.origin().index());
        casebook.givePhoto(card.id(), photo.id());
        return new Answer.Taken(card.id(), CardStage.READING, Optional.empty(), List.of());
    }
}
