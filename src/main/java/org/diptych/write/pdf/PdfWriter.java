package org.diptych.write.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.diptych.document.Metadata;
import org.diptych.layout.Page;
import org.diptych.layout.PageNumber;
import org.diptych.layout.Pages;
import org.diptych.style.PageNumbering;
import org.diptych.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/** Writes pages as a PDF: PDF/UA-1 and PDF/A-2a at once unless told otherwise. Same pages, same bytes. */
public final class PdfWriter {
    private static final String PRODUCER = "Diptych";

    /** Of nine; the usual six takes twice the time and makes a file smaller by a twelfth. */
    private static final int COMPRESSION = 4;

    private final Pages pages;
    private final Metadata metadata;
    private final PdfOptions options;
    private final Workspace workspace;

    private PdfWriter(Pages pages, Metadata metadata, PdfOptions options, Workspace workspace) {
        this.pages = pages;
        this.metadata = metadata;
        this.options = options;
        this.workspace = workspace;
    }

    /**
     * Writes a file.
     *
     * @param workspace where the pictures are
     * @param target is left open
     * @throws IOException when the target cannot be written or a picture cannot be read
     */
    public static void write(
            Pages pages, Metadata metadata, PdfOptions options, Workspace workspace, OutputStream target)
            throws IOException {
        new PdfWriter(pages, metadata, options, workspace).write(target);
    }

    private void write(OutputStream target) throws IOException {
        var document = new Document(sheet(pages.pages().get(0)));
        PreparedWriter writer = PreparedWriter.of(document, target, COMPRESSION);
        prepare(writer);
        describe(document, writer);
        document.open();
        catalog(writer);
        new Attachments(writer, new PdfDate(calendar())).write(options.attachments(), writer.getExtraCatalog());
        Structure structure = options.isTagged()
                ? new Structure(writer, pages.structure(), pages.pages().size())
                : null;
        var links = new Links(writer, structure, pages);
        pages(document, writer, structure, links);
        bookmarks(pages.bookmarks(), writer.getRootOutline(), writer, links);
        Destinations.write(pages.places(), links, writer);
        labels(writer);
        if (structure != null) {
            writer.last(catalog -> structure.write(pages.structure(), catalog));
        }
        writer.setXmpMetadata(Xmp.of(metadata, pages, options, PRODUCER));
        document.close();
    }

    /** Makes the content of all pages at the same time, then puts page after page into the file. */
    private void pages(Document document, PreparedWriter writer, @Nullable Structure structure, Links links)
            throws IOException {
        List<Page> all = pages.pages();
        List<Needs> needs = all.parallelStream().map(Needs::of).toList();
        Resources resources = Resources.of(needs, writer, workspace);
        List<PageContent.Made> made = all.parallelStream()
                .map(page -> PageContent.of(page, resources, structure != null, COMPRESSION))
                .toList();
        resources.fonts().finish();
        var sum = new CRC32();
        for (int i = 0; i < all.size(); i++) {
            PageContent.Made page = made.get(i);
            sum.update(page.deflated());
            resources.addTo(writer.getDirectContent(), needs.get(i));
            if (structure != null) {
                structure.add(page.marks());
            }
            for (Page.LinkArea link : page.links()) {
                links.add(link, all.get(i));
            }
            writer.fill(page.deflated(), structure == null ? -1 : i);
            next(all.get(i), document, writer);
        }
        identify(writer.getInfo(), sum.getValue());
    }

    private static Rectangle sheet(Page page) {
        return new Rectangle((float) (page.width() + 2 * page.edge()), (float) (page.height() + 2 * page.edge()));
    }

    /** What must be said before the document opens. */
    private void prepare(org.openpdf.text.pdf.PdfWriter writer) {
        writer.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
        if (options.isTagged()) {
            writer.setTabs(PdfName.S);
        }
        writer.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.DisplayDocTitle
                | (pages.edition().isFacing() ? spreads() : 0)
                | (pages.bookmarks().isEmpty() ? 0 : org.openpdf.text.pdf.PdfWriter.PageModeUseOutlines));
        trim(pages.pages().get(0), writer);
    }

    /** How viewers show pages two by two: beginning with a spread, or with a page alone on the right. */
    private int spreads() {
        return pages.pages().get(0).left()
                ? org.openpdf.text.pdf.PdfWriter.PageLayoutTwoPageLeft
                : org.openpdf.text.pdf.PdfWriter.PageLayoutTwoPageRight;
    }

    private static void trim(Page page, org.openpdf.text.pdf.PdfWriter writer) {
        if (page.edge() > 0) {
            writer.setBoxSize("trim", box(page, page.edge()));
            writer.setBoxSize("bleed", box(page, page.slug()));
        }
    }

    /** The sheet without what stands around it on all sides. */
    private static Rectangle box(Page page, double inset) {
        return new Rectangle((float) inset, (float) inset, (float) (page.width() + 2 * page.edge() - inset), (float)
                (page.height() + 2 * page.edge() - inset));
    }

    private void describe(Document document, org.openpdf.text.pdf.PdfWriter writer) {
        document.addTitle(Titles.of(metadata, pages.edition()));
        String publisher = metadata.publisher().in(pages.edition().first());
        if (!publisher.isEmpty()) {
            document.addAuthor(publisher);
        }
        GregorianCalendar calendar = calendar();
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.CREATIONDATE, new PdfDate(calendar));
        info.put(PdfName.MODDATE, new PdfDate(calendar));
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
    }

    private GregorianCalendar calendar() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(options.timestamp().toEpochMilli());
        return calendar;
    }

    /**
     * Tells the file from others: made of what it says, not of chance.
     *
     * @param sum of the pages' content
     */
    private void identify(PdfDictionary info, long sum) {
        try {
            String text = metadata + " " + pages.edition() + " " + options.timestamp() + " " + sum;
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            byte[] id = Arrays.copyOf(hash, 16);
            info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private void catalog(org.openpdf.text.pdf.PdfWriter writer) throws IOException {
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(pages.edition().first().tag()));
        PdfDestination open = new PdfDestination(PdfDestination.FIT);
        open.addPage(writer.getPageReference(1));
        catalog.put(PdfName.OPENACTION, open);
        if (options.archivalPart() > 0) {
            catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(intent(writer)));
        }
    }

    /** The colours are those of the screen. */
    private static PdfDictionary intent(org.openpdf.text.pdf.PdfWriter writer) throws IOException {
        var profile = new PdfStream(SrgbProfile.bytes());
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.REGISTRYNAME, new PdfString("http://www.color.org"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private void next(Page page, Document document, org.openpdf.text.pdf.PdfWriter writer) {
        if (page.number() < pages.pages().size()) {
            Page next = pages.pages().get(page.number());
            document.setPageSize(sheet(next));
            document.newPage();
            trim(next, writer);
        }
    }

    private void bookmarks(
            List<Pages.Bookmark> bookmarks, PdfOutline parent, org.openpdf.text.pdf.PdfWriter writer, Links links) {
        for (Pages.Bookmark bookmark : bookmarks) {
            PdfDestination destination = links.destination(bookmark.place());
            destination.addPage(writer.getPageReference(bookmark.place().page()));
            var title = new PdfString(bookmark.title(), PdfObject.TEXT_UNICODE);
            boolean unfolded = parent.level() == 0;
            bookmarks(bookmark.below(), new PdfOutline(parent, destination, title, unfolded), writer, links);
        }
    }

    /** The numbers that pages bear, where they do not go on from the page before. */
    private void labels(org.openpdf.text.pdf.PdfWriter writer) {
        var labels = new PdfPageLabels();
        PageNumber next = null;
        for (Page page : pages.pages()) {
            PageNumber label = page.label();
            if (!label.equals(next)) {
                labels.addPageLabel(page.number(), style(label.numbering()), "", label.value());
            }
            next = new PageNumber(label.numbering(), label.value() + 1);
        }
        writer.setPageLabels(labels);
    }

    private static int style(PageNumbering numbering) {
        return switch (numbering) {
            case DECIMAL -> PdfPageLabels.DECIMAL_ARABIC_NUMERALS;
            case LOWER_ROMAN -> PdfPageLabels.LOWERCASE_ROMAN_NUMERALS;
            case UPPER_ROMAN -> PdfPageLabels.UPPERCASE_ROMAN_NUMERALS;
        };
    }
}
