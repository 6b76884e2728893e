package org.tideline.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.tideline.storage.api.PracticeInfo.Paper;

class PageImagesTest {
    @Test
    void thePreviewShowsThePagesOfTheFile() throws Exception {
        byte[] pdf = new PagePrinter().print(Sample.report().on(Paper.LETTER).made());
        assertThat(PageImages.size(pdf)).isEqualTo(new PageImages.Size(612, 792));
        PageImages.Page first = PageImages.of(pdf, 0, 1);
        assertThat(first.pages()).isGreaterThan(1);
        assertThat(first.image().getWidth()).isEqualTo(612);
        assertThat(new Color(first.image().getRGB(5, 5))).isEqualTo(Color.WHITE);
        assertThat(new Color(first.image().getRGB(200, PageStyle.FIRST_TOP)).getRed()).as("the rule of the masthead").isLessThan(120);
        assertThat(PageImages.of(pdf, 99, 1).page()).as("the last page, if there are fewer").isEqualTo(first.pages() - 1);
    }
}
