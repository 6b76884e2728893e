package org.tideline.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Holds a made file against what every page promises, for tests outside of this package. */
public final class Conformance {
    private Conformance() {
    }

    /** Valid as PDF/A-2a and PDF/UA-1, all fonts embedded, no pixels, so many titles. */
    public static void assertArchivableAndAccessible(byte[] pdf, int titles) throws Exception {
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        Structure structure = Structure.of(pdf);
        assertThat(structure.fontsNotEmbedded).isEmpty();
        assertThat(structure.images).isZero();
        assertThat(structure.count("H1")).isEqualTo(titles);
        assertThat(structure.spoken("P")).filteredOn(words -> words.startsWith("One sheet for each")).hasSize(titles);
    }
}
