package org.tideline.ui.support.text.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tideline.core.text.api.MarkedText;

@DisplayName("What is pasted from elsewhere")
class HtmlReaderTest {
    private static String read(String html) {
        return HtmlReader.read(html).markdown();
    }

    @Test
    @DisplayName("keeps bold, italic, headings and lists, and of all else the words")
    void keeps() {
        assertThat(read("<html><head><title>x</title><style>p{}</style></head><body><h2>A <i>b</i></h2><p>One <b>two</b> <em>three</em>"
                + " <span style='font-weight:700'>four</span> <a href='http://x.example/'>five</a> <u>six</u><sup>7</sup></p>"
                + "<ul><li>a<li>b <ul><li>c</ul></ul><ol start=3><li><p>d</p></li><li>e</li></ol>after<script>alert('<p>')</script></body></html>"))
                .isEqualTo("## A *b*\nOne **two** *three* **four** five six7\n- a\n- b\n- c\n3. d\n4. e\nafter");
    }

    @Test
    @DisplayName("from a word processor has its lists as lists")
    void word() {
        String html = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=utf-8><!--[if gte mso 9]><xml>no</xml><![endif]-->"
                + "<style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US><!--StartFragment-->"
                + "<p class=MsoNormal>She goes <b><span lang=DE>quiet</span></b>\r\non Sundays.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
                + "<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>"
                + "<span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>one item<o:p></o:p></p>"
                + "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>"
                + "<![endif]>second</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>b)<span>&nbsp;</span></span>"
                + "lettered</p><p class=MsoNormal>&#8220;Quoted&#8221; &auml;&#x2014;&unknown; R&D<span style='mso-hide:all'>hidden</span></p><!--EndFragment--></body></html>";
        assertThat(read(html)).isEqualTo("She goes **quiet** on Sundays.\n\n- one item\n2. second\nb) lettered\n“Quoted” ä—&unknown; R&D");
    }

    @Test
    @DisplayName("from a browser has its spaces, breaks and tables as they are seen")
    void web() {
        assertThat(read("<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid\"><p dir=ltr><span style='white-space:pre-wrap'>two  spaces</span>"
                + "<br>broken</p></b><pre>a\n  b</pre><table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table>  <div>\n  <div>  one\n   two  </div></div>"))
                .isEqualTo("two  spaces\nbroken\na\n  b\nx\ty\nz\none two");
        assertThat(read("1 < 2 & 3 > 2")).isEqualTo("1 < 2 & 3 > 2");
        assertThat(read("5 * 3 <b>\\*</b>")).isEqualTo("5 \\* 3 **\\\\\\***");
    }

    @Test
    @DisplayName("is read in a moment however it is made")
    void hostile() {
        for (String part : new String[] {"<b>", "</i>", "<b></i>", "&", "&;", "<", "<!--", "<a b='", "<ul>", "<script>", "</script", "<p style='", "<td>"}) {
            assertThat(HtmlReader.read(part.repeat(200_000 / part.length()))).isNotNull();
        }
        Random random = new Random(2);
        String[] parts = {"<b>", "</b>", "<i ", ">", "<", "'", "\"", "&amp;", "&", ";", "text", " ", "\n", "<li>", "<ol>", "</ol>", "<p>", "<!", "-->", "<td>", "<pre>",
            "style=\"font-weight:bold\"", "<h1>", "</h1>", "\0", "😀", "א"};
        for (int n = 0; n < 2000; n++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            MarkedText text = HtmlReader.read(html.toString());
            assertThat(MarkedText.of(text.markdown())).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("loses no word: where its styled form says less than its plain one, that is taken")
    void guarded() throws Exception {
        assertThat(NoteTransfer.text(new Both("<p>half <!-- of", "half of it"))).isEqualTo(MarkedText.plain("half of it"));
        assertThat(NoteTransfer.text(new Both("<p><b>all</b> of it", "all of it"))).isEqualTo(MarkedText.of("**all** of it"));
        assertThat(NoteTransfer.text(new StringSelection("*x*"))).isEqualTo(MarkedText.plain("*x*"));
    }

    @Test
    @DisplayName("fetches nothing")
    void fetchesNothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String there = "http://127.0.0.1:" + server.getLocalPort() + "/";
            assertThat(read("<link rel=stylesheet href='" + there + "'><base href='" + there + "'><img src='" + there + "' alt=x><iframe src='" + there
                    + "'></iframe><style>@import '" + there + "';</style><p background='" + there + "'>words</p>")).isEqualTo("words");
            assertThat(called(server)).isFalse();
            new java.net.Socket(server.getInetAddress(), server.getLocalPort()).close();
            assertThat(called(server)).as("would be noticed").isTrue();
        }
    }

    private static boolean called(ServerSocket server) throws Exception {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private record Both(String html, String plain) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.allHtmlFlavor, DataFlavor.stringFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.allHtmlFlavor) || flavor.equals(DataFlavor.stringFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            return flavor.equals(DataFlavor.stringFlavor) ? plain : html;
        }
    }
}
