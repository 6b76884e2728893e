package org.tideline.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up diary study as a file: 180 couples, two weeks, one row for each partner and day, the same on every run.
 * Some values lie outside the scale, as in any real file.
 */
final class Diary {
    static final int COUPLES = 180;
    static final int ROWS = COUPLES * 2 * 14;
    static final int OFF_SCALE = 25;
    static final LocalDate START = LocalDate.of(2026, 1, 5);
    static final String HEADER = "couple_id,person_id,gender,composition,diary_day,closeness,provided_support\n";

    /** The file's text. */
    final String text;
    /** The numbers of the lines that cannot be taken, in order; the header is line 1. */
    final List<Integer> offScale = new ArrayList<>();
    /** Day and closeness of every row that can be taken, in the words of an export. */
    final List<String> taken = new ArrayList<>();

    Diary() {
        Random random = new Random(1977);
        StringBuilder file = new StringBuilder(HEADER);
        int line = 1;
        for (int couple = 1; couple <= COUPLES; couple++) {
            double[] level = {2 + random.nextDouble() * 6, 2 + random.nextDouble() * 6};
            for (int day = 0; day < 14; day++) {
                for (int partner = 0; partner < 2; partner++) {
                    line++;
                    double close = Math.max(0, Math.min(10, level[partner] + random.nextGaussian() * 1.3));
                    boolean off = line % 200 == 57 && offScale.size() < OFF_SCALE;
                    String value = String.format(Locale.ROOT, "%.2f", off ? line % 400 == 57 ? 10.01 + close : -0.01 - close : close);
                    file.append(String.format(Locale.ROOT, "%d,%d,%s,%s,%d,%s,%.2f\n", couple, couple * 2 - 1 + partner,
                            couple % 3 == 0 || couple % 3 == 1 && partner == 0 ? "female" : "male",
                            List.of("female_x_female", "female_x_male", "male_x_male").get(couple % 3), day, value,
                            random.nextDouble() * 10));
                    if (off) {
                        offScale.add(line);
                    } else {
                        taken.add(START.plusDays(day) + " " + plain(value));
                    }
                }
            }
        }
        text = file.toString();
    }

    /** A number without needless noughts. */
    static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
