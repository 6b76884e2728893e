package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What is written about the program is so. */
public class DocumentsTest {
    private static final Pattern VERSION = Pattern.compile("-\\d[\\w.]*$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");

    @Test
    public void theModuleDiagramIsWhatThePomsSay() throws IOException {
        String guide = Files.readString(Program.ROOT.resolve("CONTRIBUTING.md"));
        Matcher block = Pattern.compile("```mermaid\nflowchart TD\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(block.find()).isTrue();
        String poms = modules().entrySet().stream().filter(m -> !m.getValue().isEmpty())
                .map(m -> "    " + m.getKey() + " --> " + String.join(" & ", m.getValue()) + "\n").collect(Collectors.joining());
        assertThat(modules()).hasSizeGreaterThan(20);
        assertThat(block.group(1)).isEqualTo(poms);
    }

    @Test
    public void everyShippedJarIsNamedInTheNotice() throws IOException {
        String notice = Files.readString(Program.ROOT.resolve("NOTICE"));
        Set<String> named = new TreeSet<>(Arrays.asList(notice.split("[\\s,;()]+")));
        List<String> shipped = Stream.concat(Program.libraryJars().stream(), Program.files(Program.HOME.resolve("platform"), ".*\\.jar").stream())
                .map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                .map(jar -> VERSION.matcher(jar).replaceFirst(""))
                .filter(jar -> !jar.startsWith("org-netbeans-") && !jar.startsWith("org-openide-") && !jar.endsWith("_tideline"))
                .distinct().toList();
        assertThat(shipped).hasSizeGreaterThan(40);
        assertThat(named).containsAll(shipped);
    }

    @Test
    public void theNoticeNamesNothingThatIsNotShipped() throws IOException {
        Set<String> shipped = Program.files(Program.HOME, ".*\\.jar|nbexec").stream()
                .map(jar -> VERSION.matcher(jar.getFileName().toString().replaceFirst("\\.jar$", "")).replaceFirst(""))
                .collect(Collectors.toSet());
        try (Stream<String> lines = Files.lines(Program.ROOT.resolve("NOTICE"))) {
            List<String> named = lines.filter(line -> line.startsWith("    ")).flatMap(line -> Stream.of(line.strip().split(" ")))
                    .filter(name -> name.matches("[a-z][a-z0-9-]*[a-z0-9]") && !Set.of("and", "every").contains(name)).toList();
            assertThat(shipped).containsAll(named);
        }
    }

    @Test
    public void nothingShippedIsUnderTheGplAlone() throws IOException {
        assertThat(Files.readString(Program.ROOT.resolve("NOTICE"))).doesNotContain("GNU General Public License")
                .contains("GNU Lesser General Public License 2.1", "GNU Lesser General Public License 3.0");
        for (String text : List.of("LGPL-2.1.txt", "LGPL-3.0.txt", "GPL-3.0.txt")) {
            assertThat(Program.ROOT.resolve("docs/licences").resolve(text)).isNotEmptyFile();
        }
    }

    @Test
    public void everyFileADocumentPointsToIsThere() throws IOException {
        List<Path> documents = new ArrayList<>(Program.files(Program.ROOT.resolve("docs"), ".*\\.md"));
        for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md")) {
            documents.add(Program.ROOT.resolve(name));
        }
        for (Path document : documents) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                assertThat(document.resolveSibling(link.group(1))).as("link in " + document.getFileName()).exists();
            }
        }
    }

    /** What each module of ours uses of ours, in the order of the POM. */
    private static TreeMap<String, List<String>> modules() throws IOException {
        TreeMap<String, List<String>> modules = new TreeMap<>();
        List<Path> poms = new ArrayList<>(List.of(Program.ROOT.resolve("branding/pom.xml"), Program.ROOT.resolve("application/pom.xml")));
        try (Stream<Path> folders = Files.list(Program.ROOT.resolve("modules"))) {
            folders.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).forEach(poms::add);
        }
        for (Path pom : poms) {
            Element project = parse(pom);
            List<String> uses = new ArrayList<>();
            NodeList dependencies = project.getElementsByTagName("dependency");
            for (int i = 0; i < dependencies.getLength(); i++) {
                Element dependency = (Element) dependencies.item(i);
                if (text(dependency, "groupId").equals("${project.groupId}") && !text(dependency, "scope").equals("test")) {
                    uses.add(text(dependency, "artifactId"));
                }
            }
            modules.put(pom.getParent().getFileName().toString(), uses);
        }
        return modules;
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Element parse(Path pom) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
