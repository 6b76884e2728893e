package org.tideline.vault.signals;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * As much of a D-Bus message as is needed to ask for signals and to know them: header fields of text, and a body of one
 * text, one number or nothing. What it reads is not trusted.
 *
 * @param type   1 is a call, 4 a signal
 * @param fields the header's texts by their codes
 * @param body   a {@link String}, an {@link Integer} (booleans are such), or null for anything else
 */
record BusMessage(int type, Map<Integer, String> fields, Object body) {
    static final int CALL = 1;
    static final int SIGNAL = 4;
    static final int PATH = 1;
    static final int INTERFACE = 2;
    static final int MEMBER = 3;
    static final int DESTINATION = 6;
    private static final int SIGNATURE = 8;
    private static final int FIXED = 16;
    private static final int MOST_BYTES = 1024 * 1024;

    /** A call of the bus itself. */
    static BusMessage toBus(String member, Object body) {
        return new BusMessage(CALL, Map.of(PATH, "/org/freedesktop/DBus", INTERFACE, "org.freedesktop.DBus", MEMBER, member,
                DESTINATION, "org.freedesktop.DBus"), body);
    }

    boolean is(String from, String name) {
        return type == SIGNAL && from.equals(fields.get(INTERFACE)) && name.equals(fields.get(MEMBER));
    }

    byte[] bytes(int serial) {
        ByteBuffer content = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        content.put((byte) 'l').put((byte) type).put((byte) 0).put((byte) 1).putInt(0).putInt(serial).putInt(0);
        Map<Integer, String> all = new TreeMap<>(fields);
        if (body != null) {
            all.put(SIGNATURE, body instanceof String ? "s" : "b");
        }
        all.forEach((code, value) -> {
            align(content, 8);
            content.put(code.byteValue());
            char kind = code == PATH ? 'o' : code == SIGNATURE ? 'g' : 's';
            content.put((byte) 1).put((byte) kind).put((byte) 0);
            text(content, value, kind == 'g');
        });
        content.putInt(12, content.position() - FIXED);
        align(content, 8);
        int start = content.position();
        if (body instanceof String text) {
            text(content, text, false);
        } else if (body instanceof Integer number) {
            content.putInt(number);
        }
        content.putInt(4, content.position() - start);
        byte[] bytes = new byte[content.position()];
        content.flip().get(bytes);
        return bytes;
    }

    private static void text(ByteBuffer content, String value, boolean signature) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (signature) {
            content.put((byte) bytes.length);
        } else {
            align(content, 4);
            content.putInt(bytes.length);
        }
        content.put(bytes).put((byte) 0);
    }

    /** The next message. @throws IOException also where it is none */
    static BusMessage read(DataInputStream in) throws IOException {
        byte[] fixed = in.readNBytes(FIXED);
        if (fixed.length < FIXED || fixed[0] != 'l' && fixed[0] != 'B' || fixed[3] != 1) {
            throw new IOException("No message of D-Bus");
        }
        ByteOrder order = fixed[0] == 'l' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer head = ByteBuffer.wrap(fixed).order(order);
        int bodyLength = head.getInt(4);
        int fieldsLength = head.getInt(12);
        if (bodyLength < 0 || bodyLength > MOST_BYTES || fieldsLength < 0 || fieldsLength > MOST_BYTES) {
            throw new IOException("A message of D-Bus is too long");
        }
        byte[] fields = in.readNBytes((fieldsLength + 7) / 8 * 8);
        byte[] body = in.readNBytes(bodyLength);
        if (body.length < bodyLength) {
            throw new IOException("A message of D-Bus ended early");
        }
        try {
            Map<Integer, String> texts = texts(ByteBuffer.wrap(fields).order(order), fieldsLength);
            return new BusMessage(fixed[1], texts, body(texts.getOrDefault(SIGNATURE, ""), ByteBuffer.wrap(body).order(order)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("A message of D-Bus is malformed");
        }
    }

    private static Map<Integer, String> texts(ByteBuffer fields, int length) throws IOException {
        Map<Integer, String> texts = new TreeMap<>();
        while (fields.position() < length) {
            int code = fields.get();
            String kind = text(fields, fields.get());
            switch (kind) {
                case "s", "o" -> {
                    align(fields, 4);
                    texts.put(code, text(fields, fields.getInt()));
                }
                case "g" -> texts.put(code, text(fields, fields.get() & 0xff));
                case "u" -> {
                    align(fields, 4);
                    fields.getInt();
                }
                default -> throw new IOException("A header field of D-Bus is of a kind that it never has");
            }
            if (fields.position() < length) {
                align(fields, 8);
            }
        }
        return texts;
    }

    private static String text(ByteBuffer from, int length) {
        if (length < 0 || length >= from.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        from.get(bytes).get();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Object body(String signature, ByteBuffer body) {
        return switch (signature) {
            case "b", "u" -> body.getInt();
            case "s" -> text(body, body.getInt());
            default -> null;
        };
    }

    private static void align(ByteBuffer buffer, int to) {
        buffer.position((buffer.position() + to - 1) / to * to);
    }
}
