package campus.application.registrar;

import java.util.List;

/** Says what is kept of a rejected row, in words for a person. */
public interface ImportWording {

    /** Why the row was rejected and what helps, in {@link ImportReject#MAX_MESSAGE} characters at most. */
    String message(ImportProblem problem);

    /** The cells of the row as text, in {@link ImportReject#MAX_ROW} characters at most. */
    String row(List<String> cells);
}
