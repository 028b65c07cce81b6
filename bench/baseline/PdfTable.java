import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What OpenPDF's own table needs for the texts of a generated note: greedy lines, no hyphens, no tags, one row for each pair
 * of paragraphs. {@code PdfTable CHAPTER FONT OUTPUT}.
 */
final class PdfTable {
    /** Cells that are added to the document at a time, so that the table is not held whole. */
    private static final int ROWS_AT_ONCE = 500;

    private PdfTable() {}

    public static void main(String[] args) throws IOException {
        BaseFont face = BaseFont.createFont(args[1], BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        Font font = new Font(face, 9);
        List<String> french = new ArrayList<>();
        List<String> dutch = new ArrayList<>();
        read(Path.of(args[0]), french, dutch);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
            Document document = new Document(PageSize.A4, 51, 51, 57, 57);
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            for (int from = 0; from < french.size(); from += ROWS_AT_ONCE) {
                PdfPTable table = new PdfPTable(2);
                table.setWidthPercentage(100);
                table.setSplitLate(false);
                for (int row = from; row < Math.min(from + ROWS_AT_ONCE, french.size()); row++) {
                    table.addCell(cell(french.get(row), font));
                    table.addCell(cell(dutch.get(row), font));
                }
                document.add(table);
            }
            document.close();
            System.out.println(french.size() + " rows, " + (writer.getPageNumber() - 1) + " pages");
        }
    }

    /** All localized texts in the order of the file, paragraph by paragraph. */
    private static void read(Path chapter, List<String> french, List<String> dutch) throws IOException {
        List<String> current = null;
        for (String line : Files.readAllLines(chapter)) {
            String text = line.strip();
            if (text.equals("fr: |") || text.equals("nl: |")) {
                current = text.startsWith("fr") ? french : dutch;
            } else if (text.startsWith("fr: \"") || text.startsWith("nl: \"")) {
                (text.startsWith("fr") ? french : dutch).add(text.substring(5, text.length() - 1));
            } else if (text.startsWith("description: {fr: \"")) {
                int middle = text.indexOf("\", nl: \"");
                french.add(text.substring(19, middle));
                dutch.add(text.substring(middle + 8, text.length() - 2));
            } else if (!text.isEmpty() && current != null) {
                if (text.matches("(- )?[a-z-]+: .*|[a-z-]+:|- id: .*")) {
                    current = null;
                } else {
                    current.add(text);
                }
            }
        }
    }

    private static PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(11.5f, text, font));
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(3);
        return cell;
    }
}
