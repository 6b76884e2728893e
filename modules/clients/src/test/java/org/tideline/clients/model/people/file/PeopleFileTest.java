package org.tideline.clients.model.people.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Progress;

/** Files as other programs write them, and files that mean harm. */
class PeopleFileTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("contacts"), text.getBytes(charset));
    }

    private static Contents read(Path path) throws Exception {
        return PeopleFile.open(path, List.of(), Progress.NONE).read(Progress.NONE);
    }

    private Contents read(String text) throws Exception {
        return read(file(text, StandardCharsets.UTF_8));
    }

    private static List<String> names(Contents contents) {
        return contents.people().stream().map(p -> p.file().person().fullName()).toList();
    }

    private static String lines(PersonFile person) {
        return person.contacts().stream().map(c -> c.kind() + (c.label().isEmpty() ? "" : " " + c.label()) + ": "
                + c.line().replace("\n", " / ")).collect(Collectors.joining("; "));
    }

    @Test
    void googleContactsAreTakenWithTheirLabels() throws Exception {
        Contents contents = read("""
                First Name,Middle Name,Last Name,Nickname,Organization Name,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country
                Mara,Kaja,Lindqvist,Mimi,Harbour AB,1988-03-04,"likes tea
                and pears",https://x/y,* myContacts,* Home,mara@example.org,Mobile,+46 70 123 45 67,Work,040 123 ::: 040 124,Home,"Quay St 4
                21120 Malmö
                Sweden",Quay St 4,Malmö,21120,Sweden
                ,,,,Only a firm,,,,,,,,,,,,,,,,
                """);
        PersonFile mara = contents.people().get(0).file();
        assertThat(mara.person().fullName()).isEqualTo("Mara Kaja Lindqvist");
        assertThat(mara.person().goesBy()).isEqualTo("Mimi");
        assertThat(mara.birth()).isEqualTo(LocalDate.of(1988, 3, 4));
        assertThat(mara.person().contact()).isEqualTo("likes tea\nand pears");
        assertThat(lines(mara)).isEqualTo("EMAIL home: mara@example.org; MOBILE: +46 70 123 45 67; PHONE work: 040 123; "
                + "PHONE work: 040 124; ADDRESS home: Quay St 4 / 21120 Malmö / Sweden");
        assertThat(mara.contacts()).allMatch(c -> c.use() == May.NOT_ASKED && c.leave() == May.NOT_ASKED);
        assertThat(contents.aside()).singleElement().satisfies(out -> {
            assertThat(out.whole()).isTrue();
            assertThat(out.line()).isEqualTo(6);
            assertThat(out.why()).contains("No name");
        });
        assertThat(contents.notTaken()).containsKeys("Organization Name", "Photo", "Labels");
    }

    @Test
    void theOlderHeadingsOfGoogleAreKnownToo() throws Exception {
        PersonFile one = read("""
                Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value
                Jonas Okoro,Jonas,,Okoro,,1985-12-31,* ,jonas@example.org,Mobile,0700 1
                """).people().get(0).file();
        assertThat(one.person().fullName()).isEqualTo("Jonas Okoro");
        assertThat(one.birth()).isEqualTo(LocalDate.of(1985, 12, 31));
        assertThat(lines(one)).isEqualTo("EMAIL: jonas@example.org; MOBILE: 0700 1");
    }

    @Test
    void outlookInWindowsLettersIsReadRight() throws Exception {
        Path file = file("""
                "Title","First Name","Middle Name","Last Name","Suffix","Company","Home Street","Home City","Home Postal Code","Home Country/Region","Business Fax","Business Phone","Business Phone 2","Home Phone","Mobile Phone","Birthday","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Notes","Web Page"
                "Ms","Zoë","","Müller","","Bäckerei","Lange Straße 3","Köln","50667","Germany","0221 9","0221 1","0221 2","0221 33","0171 5","3/14/1990","zoe@example.org","SMTP","Zoë","z@work.example","","http://x"
                "","Ana","","Sol","","","","","","","","","","","","0/0/00","","","","","",""
                """, WESTERN);
        assertThat(SourceText.open(file).charsetWords()).contains("Windows-1252");
        Contents contents = read(file);
        PersonFile zoe = contents.people().get(0).file();
        assertThat(zoe.person().fullName()).isEqualTo("Zoë Müller");
        assertThat(zoe.birth()).isEqualTo(LocalDate.of(1990, 3, 14));
        assertThat(lines(zoe)).isEqualTo("OTHER business fax: 0221 9; PHONE business: 0221 1; PHONE business: 0221 2; PHONE home: 0221 33; "
                + "MOBILE: 0171 5; EMAIL: zoe@example.org; EMAIL: z@work.example; ADDRESS home: Lange Straße 3 / 50667 Köln / Germany");
        assertThat(contents.people().get(1).file().birth()).isNull();
        assertThat(contents.aside()).isEmpty();
        assertThat(contents.notTaken()).containsKeys("Title", "Company", "Web Page");
    }

    @Test
    void germanOutlookWithSemicolonsAndAMarkIsReadRight() throws Exception {
        PersonFile one = read("\uFEFFAnrede;Vorname;Nachname;Firma;Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;"
                + "Straße privat;Ort privat;Postleitzahl privat;Land/Region privat;Telefon geschäftlich;Telefon privat;Mobiltelefon;"
                + "Geburtstag;E-Mail-Adresse;E-Mail 2: Adresse\r\nFrau;Ute;Groß;;Amt 1;Bonn;53111;Weg 2;Köln;50667;Deutschland;0228 1;"
                + "0221 2;0171 3;4.3.1988;ute@example.org;u@amt.example\r\n").people().get(0).file();
        assertThat(one.person().fullName()).isEqualTo("Ute Groß");
        assertThat(one.birth()).isEqualTo(LocalDate.of(1988, 3, 4));
        assertThat(lines(one)).isEqualTo("PHONE geschaftlich: 0228 1; PHONE privat: 0221 2; MOBILE: 0171 3; EMAIL: ute@example.org; "
                + "EMAIL: u@amt.example; ADDRESS geschaftlich: Amt 1 / 53111 Bonn; ADDRESS privat: Weg 2 / 50667 Köln / Deutschland");
    }

    @Test
    void tabsAndTwoByteLettersAreReadRightWithAndWithoutTheirMark() throws Exception {
        String text = "Name\tPhone\tEmail\nNoor Haddad نور\t0700 1\tnoor@example.org\nÉlodie Œuvray\t\t\n";
        assertThat(names(read(file("\uFEFF" + text, StandardCharsets.UTF_16LE)))).containsExactly("Noor Haddad نور", "Élodie Œuvray");
        assertThat(names(read(file("\uFEFF" + text, StandardCharsets.UTF_16BE)))).containsExactly("Noor Haddad نور", "Élodie Œuvray");
        assertThat(names(read(file("Name\tPhone\nAna Sol\t1234567\n", StandardCharsets.UTF_16LE)))).containsExactly("Ana Sol");
    }

    @Test
    void aBirthDateIsNeverGuessed() throws Exception {
        Path file = file("Name,Birthday\nA One,3/4/1988\nB Two,31.2.1988\nC Three,soon\nD Four,5/5/1990\n", StandardCharsets.UTF_8);
        PeopleFile open = PeopleFile.open(file, List.of(), Progress.NONE);
        Contents contents = open.read(Progress.NONE);
        assertThat(open.monthFirst()).isFalse();
        PeopleFile two = PeopleFile.open(file("Name,Birthday\nA One,3/4/1988\nD Four,5/5/1990\n", StandardCharsets.UTF_8), List.of(), Progress.NONE);
        Contents asked = two.read(Progress.NONE);
        assertThat(asked.undecided()).isEqualTo(1);
        assertThat(names(asked)).hasSize(2);
        assertThat(asked.aside()).singleElement().satisfies(a -> assertThat(a.why()).contains("two ways"));
        assertThat(two.ordered(true).read(Progress.NONE).people().get(0).file().birth()).isEqualTo(LocalDate.of(1988, 3, 4));
        assertThat(two.ordered(false).read(Progress.NONE).people().get(0).file().birth()).isEqualTo(LocalDate.of(1988, 4, 3));
        assertThat(contents.aside()).extracting(a -> a.line() + " " + a.field()).containsExactly("3 Birth date", "4 Birth date");
        assertThat(names(contents)).as("the person comes in without it").contains("B Two", "C Three");
    }

    @Test
    void aColumnCanStandForSomethingElseAndForAFieldOfOnesOwn() throws Exception {
        Path file = file("Who,What,Insurance\nA One,0700 1,Folksam\n", StandardCharsets.UTF_8);
        PeopleFile open = PeopleFile.open(file, List.of(new OwnField(7, "Insurance", false)), Progress.NONE);
        assertThat(open.names()).isFalse();
        assertThat(open.samples()).containsExactly("A One", "0700 1", "Folksam");
        PeopleFile told = open.with(0, Target.FULL, 0, Progress.NONE).with(1, Target.PHONE, 0, Progress.NONE);
        PersonFile one = told.read(Progress.NONE).people().get(0).file();
        assertThat(one.person().fullName()).isEqualTo("A One");
        assertThat(one.values()).containsEntry(7L, "Folksam");
        assertThat(lines(one)).isEqualTo("PHONE what: 0700 1");
    }

    @Test
    void cardsOfAllThreeVersionsAreRead() throws Exception {
        Contents contents = read("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen=
                 =C3=9F;;;
                TEL;CELL:+49 171 5
                TEL;WORK;FAX:0221 9
                ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Lange Stra=C3=9Fe 3;K=C3=B6ln;;50667;Germany
                PHOTO;JPEG;ENCODING=BASE64:
                 /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8U==

                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                PRODID:-//Apple Inc.//macOS 14.0//EN
                N:Lindqvist;Mara;Kaja;;
                FN:Mara Kaja Lindqvist
                NICKNAME:Mimi
                ORG:Harbour;
                EMAIL;type=INTERNET;type=HOME;type=pref:mara@exam
                 ple.org
                TEL;type=CELL;type=VOICE:070 123 45 67
                item1.TEL:040 1
                item1.X-ABLabel:_$!<Main>!$_
                item2.ADR;type=HOME:;;Quay St 4\\, 2nd floor;Malmö;;21120;Sweden
                item2.X-ABADR:se
                NOTE:likes tea\\nand pears
                BDAY;value=date;X-APPLE-OMIT-YEAR=1604:1604-03-04
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg
                 ABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8U
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                N:;;;;
                FN:Harbour AB
                X-ABShowAs:COMPANY
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Leah Stone
                BDAY:19900131
                PRONOUNS:they/them
                TEL;VALUE=uri;TYPE="voice,cell":tel:+44-20-5555-5555
                LANG;PREF=1:en
                LANG;PREF=2:fr
                RELATED;TYPE=emergency;VALUE=text:Her sister\\, 0700 1
                GENDER:F
                URL:https://example.org
                END:VCARD
                """);
        assertThat(names(contents)).containsExactly("Jürgenß Müller", "Mara Kaja Lindqvist", "Leah Stone");
        assertThat(lines(contents.people().get(0).file())).isEqualTo("MOBILE: +49 171 5; OTHER work fax: 0221 9; "
                + "ADDRESS home: Lange Straße 3 / 50667 Köln / Germany");
        PersonFile mara = contents.people().get(1).file();
        assertThat(lines(mara)).isEqualTo("MOBILE: 070 123 45 67; PHONE main: 040 1; EMAIL home: mara@example.org; "
                + "ADDRESS home: Quay St 4, 2nd floor / 21120 Malmö / Sweden");
        assertThat(mara.person().goesBy()).isEqualTo("Mimi");
        assertThat(mara.person().contact()).isEqualTo("likes tea\nand pears");
        assertThat(mara.birth()).isNull();
        PersonFile leah = contents.people().get(2).file();
        assertThat(leah.birth()).isEqualTo(LocalDate.of(1990, 1, 31));
        assertThat(leah.person().pronouns()).isEqualTo("they/them");
        assertThat(leah.languages()).isEqualTo("en, fr");
        assertThat(leah.emergency()).isEqualTo("Her sister, 0700 1");
        assertThat(lines(leah)).isEqualTo("MOBILE: +44-20-5555-5555");
        assertThat(contents.notTaken()).containsEntry("Photos and logos", 2).containsEntry("Companies and titles", 1)
                .containsEntry("Web addresses", 1);
        assertThat(contents.aside()).extracting(a -> a.line() + " " + a.who() + "/" + a.field())
                .containsExactly("12 Mara Kaja Lindqvist/Birth date", "31 Harbour AB/");
    }

    @Test
    void whoStandsTwiceWordForWordComesInOnce() throws Exception {
        Contents contents = read("Name,Phone\nA One,0700 1\nB Two,\nA One,0700 1\nA One,0700 2\n");
        assertThat(names(contents)).containsExactly("A One", "B Two", "A One");
        assertThat(contents.aside()).singleElement().satisfies(a -> assertThat(a.line()).isEqualTo(4));
        assertThat(Coming.all(contents, List.of())).extracting(Coming::before).containsExactly(0L, 0L, 2L);
    }

    @Test
    void hostileFilesAreRefusedWithTheirPlace() throws Exception {
        refused("Name,Phone\nA One,\"0700\nB Two,1\n", "line 2");
        refused("Name,Phone\nA One,07\0 1\n", "Line 2");
        refused("BEGIN:VCARD\nVERSION:3.0\nFN:A\0B\nEND:VCARD\n", "Line 3");
        refused(IntStream.range(0, 5_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\nA,B\n", "5,000 columns");
        refused("Name,Phone\nA One," + ",".repeat(5_000) + "\n", "line 2");
        refused("BEGIN:VCARD\nVERSION:3.0\n" + "NOTE:x\n".repeat(20_000) + "END:VCARD\n", "line 1");
        refused("BEGIN:VCARD\nVERSION:3.0\nFN:A One\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:B Two\n", "does not end");
        refused("Name,Phone\n", "nobody under them");
        refused("", "empty");
        refused("PK\3\4 spreadsheet", "spreadsheet");
        assertThatThrownBy(() -> read(Files.write(folder.resolve("binary"), new byte[500]))).isInstanceOf(FileTrouble.class).hasMessageContaining("text");
        assertThatThrownBy(() -> read(folder.resolve("none"))).isInstanceOf(FileTrouble.class).hasMessageContaining("cannot be read");
    }

    private void refused(String text, String says) throws IOException {
        Path file = file(text, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(file)).isInstanceOf(FileTrouble.class).hasMessageContaining(says);
    }

    @Test
    void aLineOfAHundredMegabytesIsRefusedBeforeItFillsTheMemory() throws Exception {
        refusedLong("Name,Phone\n", "\"", 100, "line 2");
        refusedLong("BEGIN:VCARD\nVERSION:3.0\nNOTE:", "", 100, "line 3");
        refusedLong("BEGIN:VCARD\nVERSION:2.1\nNOTE;ENCODING=QUOTED-PRINTABLE:", "=\n", 100, "line 3");
        refusedLong("BEGIN:VCARD\nVERSION:3.0\nPHOTO:", "\n ", 100, "line 3");
        try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertThatThrownBy(() -> read(folder.resolve("large"))).isInstanceOf(FileTrouble.class).hasMessageContaining("larger than 150 MB");
    }

    /** Text with a hundred megabytes after it, a break after each thousand. */
    private void refusedLong(String start, String each, int megabytes, String says) throws IOException {
        Path file = folder.resolve("long");
        byte[] thousand = ("x".repeat(1_000) + each).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes * 1_050; i++) {
                out.write(thousand);
            }
        }
        assertThatThrownBy(() -> read(file)).isInstanceOf(FileTrouble.class).hasMessageContaining(says);
        Files.delete(file);
    }

    @Test
    void whatIsExportedComesInAgain() throws Exception {
        OwnField field = new OwnField(7, "Insurance", false);
        PersonFile mara = new PersonFile(new org.tideline.clients.model.Person(1, "Mara Lindqvist", "Mimi", "she/her", "=notes\nof hers"),
                LocalDate.of(1988, 3, 4), new PersonFile.Safety(May.NO, "Mon 9–11", "pears"), "Swedish", "Kaja", "Dr Holm", List.of(
                new ContactLine(2, ContactKind.MOBILE, "+46 70 123 45 67", "work", May.YES, May.NO),
                new ContactLine(3, ContactKind.ADDRESS, "Quay St 4\n21120 Malmö", "", May.NOT_ASKED, May.NOT_ASKED),
                new ContactLine(4, ContactKind.EMAIL, "mara@example.org", "home", May.NO, May.NO)), java.util.Map.of(7L, "-12"));
        Path csv = folder.resolve("people.csv");
        PeopleExport.write(csv, PeopleExport.Sort.CSV, List.of(mara), List.of(field), true, Progress.NONE);
        assertThat(Files.readString(csv)).contains("'=notes").contains("'+46 70");
        PersonFile back = PeopleFile.open(csv, List.of(field), Progress.NONE).read(Progress.NONE).people().get(0).file();
        assertThat(back.person().contact()).isEqualTo(mara.person().contact());
        assertThat(back.safety()).isEqualTo(mara.safety());
        assertThat(back.values()).isEqualTo(mara.values());
        assertThat(back.birth()).isEqualTo(mara.birth());
        assertThat(lines(back)).isEqualTo(lines(mara));
        assertThat(back.contacts()).extracting(ContactLine::use).containsExactly(May.YES, May.NOT_ASKED, May.NO);

        Path cards = folder.resolve("people.vcf");
        PeopleExport.write(cards, PeopleExport.Sort.VCARD, List.of(mara), List.of(field), false, Progress.NONE);
        String text = Files.readString(cards);
        assertThat(text).contains("VERSION:4.0").doesNotContain("mara@example.org").doesNotContain("pears").doesNotContain("notes");
        PersonFile card = read(cards).people().get(0).file();
        assertThat(card.person().fullName()).isEqualTo("Mara Lindqvist");
        assertThat(card.person().goesBy()).isEqualTo("Mimi");
        assertThat(card.person().pronouns()).isEqualTo("she/her");
        assertThat(card.birth()).isEqualTo(mara.birth());
        assertThat(lines(card)).isEqualTo("MOBILE work: +46 70 123 45 67; ADDRESS: Quay St 4 / 21120 Malmö");
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
