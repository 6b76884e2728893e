package org.tideline.storage.engine;

import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.TableExport;

/** An export that cannot be taken in, in words for the person; the transaction it is thrown in takes everything back. */
@Messages({
    "# {0} - name of the manifest",
    "Unfit_none=There is no whole export of Tideline in this folder: the file {0} is missing or is not as an export writes it. Nothing was changed.",
    "Unfit_format=This export was written by another edition of Tideline, which wrote it differently. Nothing was changed.",
    "# {0} - file",
    "Unfit_file=The file {0} is missing, or is not as the export wrote it. Nothing was changed. Take the folder as the export left it, or export again.",
    "# {0} - file", "# {1} - number of the row", "# {2} - field",
    "Unfit_row=Row {1} of the file {0} cannot be taken in, because of the field {2}. Nothing was changed.",
    "# {0} - file", "# {1} - number of the row",
    "Unfit_clash=Row {1} of the file {0} does not go with the others: there is one like it, or one it refers to is missing. Nothing was changed.",
    "# {0} - table",
    "Unfit_reference=A row of the file {0}.json refers to another that is not in the export. Nothing was changed.",
    "# {0} - number of the entry",
    "Unfit_chain=The audit chain of this export does not hold together at entry {0}: the files were changed after they were written, or the practice they come from was damaged. Nothing was changed.",
    "# {0} - table", "# {1} - id of the record",
    "Unfit_record=The record {1} in the file {0}.json is not as it was last saved in the practice it comes from: the files were changed, or the practice was. Nothing was changed. Check the practice it comes from, and export again.",
    "# {0} - part of the program",
    "Unfit_newer=This export was written with a newer Tideline ({0}). Nothing was changed. Install the newer version to take it in.",
    "# {0} - part of the program",
    "Unfit_older=This export was written with an earlier Tideline ({0}), which kept its records differently. Nothing was changed. Open the practice it comes from with this version, and export again.",
    "Unfit_notEmpty=This practice holds records already, or has held some. An export goes only into a new, empty practice. Nothing was changed."
})
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unfit(String words) {
        super(words);
    }

    static Unfit manifest() {
        return new Unfit(Bundle.Unfit_none(TableExport.MANIFEST));
    }

    static Unfit format() {
        return new Unfit(Bundle.Unfit_format());
    }

    static Unfit file(String file) {
        return new Unfit(Bundle.Unfit_file(file));
    }

    static Unfit row(String file, long row, String field) {
        return new Unfit(Bundle.Unfit_row(file, Long.toString(row), field));
    }

    static Unfit clash(String file, long row) {
        return new Unfit(Bundle.Unfit_clash(file, Long.toString(row)));
    }

    static Unfit reference(String table) {
        return new Unfit(Bundle.Unfit_reference(table));
    }

    static Unfit chain(long entry) {
        return new Unfit(Bundle.Unfit_chain(Long.toString(entry)));
    }

    static Unfit record(String table, long id) {
        return new Unfit(Bundle.Unfit_record(table, Long.toString(id)));
    }

    static Unfit newer(String owner) {
        return new Unfit(Bundle.Unfit_newer(owner));
    }

    static Unfit older(String owner) {
        return new Unfit(Bundle.Unfit_older(owner));
    }

    static Unfit notEmpty() {
        return new Unfit(Bundle.Unfit_notEmpty());
    }
}
