package org.tideline.vault.signals;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** A connection to a D-Bus, of which it only asks for signals. Blocks; worker thread. */
final class Bus implements AutoCloseable {
    private static final int MOST_LINE = 1024;
    private final SocketChannel channel;
    private final DataInputStream in;
    private int serial;

    /** Connects as the user of this process. */
    Bus(Path socket) throws IOException {
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        boolean open = false;
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            in = new DataInputStream(Channels.newInputStream(channel));
            String user = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
            write(("\0AUTH EXTERNAL " + HexFormat.of().formatHex(user.getBytes(StandardCharsets.US_ASCII)) + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            if (!line().startsWith("OK ")) {
                throw new IOException("The D-Bus does not know this user");
            }
            write("BEGIN\r\n".getBytes(StandardCharsets.US_ASCII));
            send(BusMessage.toBus("Hello", null));
            open = true;
        } finally {
            if (!open) {
                channel.close();
            }
        }
    }

    /** The socket of an address such as {@code unix:path=/run/user/1000/bus,guid=…}; nothing for other kinds. */
    static Optional<Path> socket(String address) {
        for (String one : address.split(";")) {
            for (String part : one.startsWith("unix:") ? one.substring(5).split(",") : new String[0]) {
                if (part.startsWith("path=")) {
                    String escaped = part.substring(5).replace("+", "%2B");
                    return Optional.of(Path.of(URLDecoder.decode(escaped, StandardCharsets.UTF_8)));
                }
            }
        }
        return Optional.empty();
    }

    /** Asks for signals that match the rule. */
    void match(String rule) throws IOException {
        send(BusMessage.toBus("AddMatch", rule));
    }

    void send(BusMessage message) throws IOException {
        write(message.bytes(++serial));
    }

    /** The next message, whenever it comes. */
    BusMessage next() throws IOException {
        return BusMessage.read(in);
    }

    void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n' && line.length() < MOST_LINE) {
            line.append((char) c);
            c = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
