package campus.persistence.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/** The bytes of pieces one after the other, of which one at a time is in memory. Not thread-safe. */
final class PieceStream extends InputStream {

    private final int pieces;
    private final IntFunction<byte @Nullable []> source;
    private byte[] piece = {};
    private int position;
    private int next;

    /** {@code source} gives the piece of an ordinal from 0, null when it is gone. */
    PieceStream(int pieces, IntFunction<byte @Nullable []> source) {
        this.pieces = pieces;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[position++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int read = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, read);
        position += read;
        return read;
    }

    private boolean isAtEnd() throws IOException {
        while (position == piece.length) {
            if (next == pieces) {
                return true;
            }
            byte[] found = source.apply(next++);
            if (found == null) {
                throw new IOException("a piece of the file is gone");
            }
            piece = found;
            position = 0;
        }
        return false;
    }
}
