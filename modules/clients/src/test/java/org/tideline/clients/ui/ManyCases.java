package org.tideline.clients.ui;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableColumnModel;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.model.CaseColumn;
import org.tideline.clients.model.CaseLine;
import org.tideline.clients.model.CaseTable;
import org.tideline.clients.model.Caseload;
import org.tideline.clients.model.CasesFinder;
import org.tideline.clients.model.LifeEventFinder;
import org.tideline.clients.model.ListSettings;
import org.tideline.clients.model.PeopleFinder;
import org.tideline.clients.model.Search;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.TestPractices;
import org.tideline.ui.support.api.Tables;

/**
 * Measures the caseload and finding over 5,000 cases, for docs/benchmarks.md: the work the event thread does for one key
 * typed in the filter, one click on a head and one screen scrolled, and the work of the worker that reads and finds. Not a
 * test: it asserts nothing. Run its main method with the class path of the tests of clients.
 */
final class ManyCases {
    private static final Logger LOG = Logger.getLogger(ManyCases.class.getName());
    private static final int CASES = 5_000;
    private static final int AGAIN = 15;
    private static final List<String> FIRST = List.of("Mara", "Jonas", "Elif", "Sofia", "Aiko", "Daniel", "Ruth", "Noor", "Priya", "Zoë", "Łukasz", "Ångel");
    private static final List<String> LAST = List.of("Lindqvist", "Okoro", "Aydın", "Brandt", "Tanaka", "Weiss", "Adeyemi", "Haddad", "Raman", "Dvořák");

    private ManyCases() {
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        OpenPractice practice = TestPractices.fresh();
        try {
            fill(practice);
            List<String> said = new ArrayList<>();
            said.add(row("read every case with what waits in it (worker)", () -> CaseTable.read(practice)));
            CaseTable table = CaseTable.read(practice);
            said.add(row("find people, cases and life events by three letters (worker)", () -> new Search(List.of(new PeopleFinder(),
                    new CasesFinder(), new LifeEventFinder())).run(practice, "mar", () -> false, groups -> { })));
            onEventThread(table, said);
            LOG.log(Level.WARNING, "\n{0}", String.join("\n", said));
        } finally {
            TestPractices.discard(practice);
        }
    }

    private static void fill(OpenPractice practice) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        practice.database().write(tx -> {
            for (int i = 0; i < CASES; i++) {
                int two = i % 4 == 0 ? 1 : 2;
                int at = i;
                List<String> names = IntStream.range(0, two).mapToObj(p -> FIRST.get((at * 7 + p * 5) % FIRST.size()) + " "
                        + LAST.get((at * 3 + p) % LAST.size()) + "-" + at).toList();
                practice.service(Enrolment.class).make(tx, two == 1 ? CaseKind.INDIVIDUAL : CaseKind.COUPLE, "bench", "c" + i,
                        IntStream.range(0, two).mapToObj(p -> "p" + at + "." + p).toList(), names, day.plusDays(i % 700), 0);
            }
            return null;
        });
    }

    private static void onEventThread(CaseTable table, List<String> said) throws Exception {
        EventQueue.invokeAndWait(() -> {
            CaseTableModel model = new CaseTableModel();
            JTable shown = Tables.plain(new JTable(model, new DefaultTableColumnModel()), "Caseload");
            shown.setAutoCreateColumnsFromModel(false);
            new CaseTableColumns(shown).show(List.of(CaseColumn.values()));
            CaseTableColumns.Cell cell = new CaseTableColumns.Cell();
            shown.setDefaultRenderer(String.class, cell);
            shown.setDefaultRenderer(Integer.class, cell);
            JScrollPane scroll = new JScrollPane(shown);
            scroll.setSize(new Dimension(1100, 700));
            scroll.doLayout();
            scroll.getViewport().doLayout();
            BufferedImage image = new BufferedImage(1100, 700, BufferedImage.TYPE_INT_RGB);
            ListSettings every = ListSettings.usual().standings(Set.of());
            List<String> typed = List.of("m", "ma", "mar", "mara", "mara l", "okoro", "c-00", "c-4999", "zoe", "nobody");
            said.add(row("one key typed in the filter, with the screen painted (event thread)", typed.stream().<Runnable>map(words ->
                    () -> show(model, table.shown(every.words(words)), scroll, image, 0)).toList()));
            said.add(row("one click on a head, both ways, with the screen painted (event thread)", Arrays.stream(CaseColumn.values())
                    .<Runnable>flatMap(column -> java.util.stream.Stream.of(false, true).map(down ->
                            () -> show(model, table.shown(every.sort(column, down)), scroll, image, 0))).toList()));
            model.show(table.shown(every));
            said.add(row("one screen scrolled (event thread)", IntStream.range(0, 40).<Runnable>mapToObj(i ->
                    () -> paint(scroll, image, i * 3_000)).toList()));
            List<Caseload.Entry> entries = table.shown(every).stream().map(line -> new Caseload.Entry(line.of(), line.since())).toList();
            said.add(row("one key typed over the list at the left (event thread)", typed.stream().<Runnable>map(words ->
                    () -> Caseload.of(entries, words, false)).toList()));
        });
    }

    private static void show(CaseTableModel model, List<CaseLine> lines, JScrollPane scroll, BufferedImage image, int y) {
        model.show(lines);
        paint(scroll, image, y);
    }

    private static void paint(JScrollPane scroll, BufferedImage image, int y) {
        scroll.getViewport().setViewPosition(new java.awt.Point(0, y));
        scroll.doLayout();
        Graphics2D g = image.createGraphics();
        scroll.paint(g);
        g.dispose();
    }

    private static String row(String what, Runnable work) {
        return row(what, List.of(work));
    }

    /** Median and worst of each work done several times, after as many that do not count. */
    private static String row(String what, List<Runnable> works) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * AGAIN; i++) {
            for (Runnable work : works) {
                long began = System.nanoTime();
                work.run();
                if (i >= AGAIN) {
                    millis.add((System.nanoTime() - began) / 1e6);
                }
            }
        }
        List<Double> sorted = millis.stream().sorted().collect(Collectors.toList());
        return String.format(Locale.ROOT, "| %s | %.0f ms, worst %.0f ms |", what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
