package cardloop.reading.workers.tesseract;

import cardloop.checkdigit.CheckDigit;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests and answers as bytes. Both sides are of one build, so there is no version in them. */
final class WorkerWords {
    private static final int READ = 1;
    private static final int CROP = 2;
    private static final int COVER = 3;
    private static final int UNREADABLE = 4;
    private static final int PRINT = 5;
    private static final int NO_PRINT = 6;

    private WorkerWords() {}

    static byte[] encoded(WorkerRequest request) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        switch (request) {
            case WorkerRequest.Read(ReadingRequest read) -> {
                out.writeByte(READ);
                writeBytes(out, read.image());
                writeShapes(out, read.shapes());
                out.writeUTF(read.proof().name());
            }
            case WorkerRequest.Crop(byte[] image, Box box, int margin) -> {
                out.writeByte(CROP);
                writeBytes(out, image);
                writeBox(out, box);
                out.writeInt(margin);
            }
            case WorkerRequest.Cover(byte[] image, List<Box> boxes, int longestSide) -> {
                out.writeByte(COVER);
                writeBytes(out, image);
                writeBoxes(out, boxes);
                out.writeInt(longestSide);
            }
        }
        return bytes.toByteArray();
    }

    static WorkerRequest request(byte[] frame) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(frame));
        int kind = in.readByte();
        byte[] image = readBytes(in);
        return switch (kind) {
            case READ -> new WorkerRequest.Read(new ReadingRequest(image, readShapes(in), Proof.valueOf(in.readUTF())));
            case CROP -> new WorkerRequest.Crop(image, readBox(in), in.readInt());
            case COVER -> new WorkerRequest.Cover(image, readBoxes(in), in.readInt());
            default -> throw new IOException("unknown request " + kind);
        };
    }

    static byte[] encoded(WorkerAnswer answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        switch (answer) {
            case WorkerAnswer.Done(Reading.Read read) -> {
                out.writeByte(READ);
                writeCard(out, read);
            }
            case WorkerAnswer.Done(Reading.Unreadable(Reading.Why why)) -> {
                out.writeByte(UNREADABLE);
                out.writeUTF(why.name());
            }
            case WorkerAnswer.Print(byte[] png) -> {
                out.writeByte(PRINT);
                writeBytes(out, png);
            }
            case WorkerAnswer.NoPrint() -> out.writeByte(NO_PRINT);
        }
        return bytes.toByteArray();
    }

    static WorkerAnswer answer(byte[] frame) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(frame));
        int kind = in.readByte();
        return switch (kind) {
            case READ -> new WorkerAnswer.Done(readCard(in));
            case UNREADABLE -> new WorkerAnswer.Done(new Reading.Unreadable(Reading.Why.valueOf(in.readUTF())));
            case PRINT -> new WorkerAnswer.Print(readBytes(in));
            case NO_PRINT -> new WorkerAnswer.NoPrint();
            default -> throw new IOException("unknown answer " + kind);
        };
    }

    private static void writeCard(DataOutputStream out, Reading.Read card) throws IOException {
        writeRow(out, card.number());
        writeRow(out, card.pin());
        out.writeBoolean(card.certain());
        out.writeInt(card.others().size());
        for (Reading.Read other : card.others()) {
            writeCard(out, other);
        }
        writeBoxes(out, card.codes());
        out.writeLong(card.took().toNanos());
    }

    private static Reading.Read readCard(DataInputStream in) throws IOException {
        RowReading number = readRow(in);
        RowReading pin = readRow(in);
        boolean certain = in.readBoolean();
        int count = in.readInt();
        var others = new ArrayList<Reading.Read>();
        for (int i = 0; i < count; i++) {
            others.add(readCard(in));
        }
        return new Reading.Read(number, pin, certain, others, readBoxes(in), Duration.ofNanos(in.readLong()));
    }

    private static void writeRow(DataOutputStream out, RowReading row) throws IOException {
        writeBox(out, row.box());
        out.writeInt(row.glyphs().size());
        for (Glyph glyph : row.glyphs()) {
            out.writeChar(glyph.value());
            out.writeInt(glyph.confidencePermille());
            writeBox(out, glyph.box());
            out.writeInt(glyph.alternatives().size());
            for (char alternative : glyph.alternatives()) {
                out.writeChar(alternative);
            }
            out.writeBoolean(glyph.doubtful());
        }
    }

    private static RowReading readRow(DataInputStream in) throws IOException {
        Box box = readBox(in);
        int count = in.readInt();
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < count; i++) {
            char value = in.readChar();
            int confidence = in.readInt();
            Box place = readBox(in);
            int others = in.readInt();
            var alternatives = new ArrayList<Character>();
            for (int j = 0; j < others; j++) {
                alternatives.add(in.readChar());
            }
            glyphs.add(new Glyph(value, confidence, place, alternatives, in.readBoolean()));
        }
        return new RowReading(glyphs, box);
    }

    private static void writeShapes(DataOutputStream out, List<RowShape> shapes) throws IOException {
        out.writeInt(shapes.size());
        for (RowShape shape : shapes) {
            out.writeUTF(shape.field().name());
            out.writeUTF(shape.alphabet());
            out.writeInt(shape.minLength());
            out.writeInt(shape.maxLength());
            out.writeInt(shape.groups().size());
            for (int size : shape.groups()) {
                out.writeInt(size);
            }
            out.writeUTF(shape.check().key());
        }
    }

    private static List<RowShape> readShapes(DataInputStream in) throws IOException {
        int count = in.readInt();
        var shapes = new ArrayList<RowShape>();
        for (int i = 0; i < count; i++) {
            shapes.add(new RowShape(
                    Field.valueOf(in.readUTF()),
                    in.readUTF(),
                    in.readInt(),
                    in.readInt(),
                    readGroups(in),
                    CheckDigit.named(in.readUTF())));
        }
        return shapes;
    }

    private static List<Integer> readGroups(DataInputStream in) throws IOException {
        int count = in.readInt();
        var groups = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            groups.add(in.readInt());
        }
        return groups;
    }

    private static void writeBoxes(DataOutputStream out, List<Box> boxes) throws IOException {
        out.writeInt(boxes.size());
        for (Box box : boxes) {
            writeBox(out, box);
        }
    }

    private static List<Box> readBoxes(DataInputStream in) throws IOException {
        int count = in.readInt();
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < count; i++) {
            boxes.add(readBox(in));
        }
        return boxes;
    }

    private static void writeBox(DataOutputStream out, Box box) throws IOException {
        out.writeDouble(box.centreX());
        out.writeDouble(box.centreY());
        out.writeDouble(box.width());
        out.writeDouble(box.height());
        out.writeDouble(box.degrees());
    }

    private static Box readBox(DataInputStream in) throws IOException {
        return new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("a frame ends early");
        }
        return bytes;
    }
}
