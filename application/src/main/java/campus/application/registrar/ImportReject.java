package campus.application.registrar;

/**
 * Why a row of an import was not kept, in the words that were chosen for it.
 *
 * @param number counts what was rejected in a job, from 1, in the order of files and lines
 * @param column empty when the whole row is meant
 * @param row the row as CSV text, perhaps cut
 */
public record ImportReject(long number, String file, long line, String column, String code, String message,
        String row) {

    /** How many characters of a message, and of a row, are kept at most. */
    public static final int MAX_MESSAGE = 4_000;
    public static final int MAX_ROW = 2_000;
}
