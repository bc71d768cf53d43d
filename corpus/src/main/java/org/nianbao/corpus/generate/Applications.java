package org.nianbao.corpus.generate;

import java.util.SplittableRandom;

/**
 * The table of applications: 25 rows of the 2021 form by 7 columns (natural persons, five kinds of organisations,
 * total), which obeys the identities of the form.
 */
record Applications(int[][] rows) {
    static final int COLUMNS = 7;
    static final int SUM = 6;
    private static final int NEW = 0;
    private static final int CARRIED = 1;
    private static final int FIRST_RESULT = 2;
    private static final int OTHER_RESULTS = 20;
    private static final int RESULTS_SUM = 23;
    private static final int NEXT = 24;
    private static final int[] APPLICANTS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 4, 4, 5};
    private static final int[] RESULTS = {
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 5, 7, 8, 9, 10, 11, 12, 12, 12, 12, 13, 13, 14, 15, 16, 19, 20, 22, 22, 4,
        6, 17, 18, 21
    };

    /** {@code received} new applications, and what the year before left. */
    static Applications draw(SplittableRandom dice, int received, int[] carried) {
        int[][] rows = new int[NEXT + 1][COLUMNS];
        System.arraycopy(carried, 0, rows[CARRIED], 0, SUM);
        for (int i = 0; i < received; i++) {
            rows[NEW][APPLICANTS[dice.nextInt(APPLICANTS.length)]]++;
        }
        for (int column = 0; column < SUM; column++) {
            for (int i = rows[NEW][column] + rows[CARRIED][column]; i > 0; i--) {
                int row = dice.nextInt(14) == 0 ? NEXT : RESULTS[dice.nextInt(RESULTS.length)];
                rows[row][column]++;
                rows[RESULTS_SUM][column] += row == NEXT ? 0 : 1;
            }
        }
        for (int[] row : rows) {
            for (int column = 0; column < SUM; column++) {
                row[SUM] += row[column];
            }
        }
        return new Applications(rows);
    }

    int received() {
        return rows[NEW][SUM];
    }

    /** What is left for the next year, by column. */
    int[] next() {
        return rows[NEXT];
    }

    /** The rows as a form prints them: the 2019 form has one row for the three of （六）其他处理. */
    int[][] printed(Form form, boolean brokenIdentity) {
        int fewer = form == Form.TABLE_2019 ? 2 : 0;
        int[][] printed = new int[rows.length - fewer][];
        for (int i = 0; i < printed.length; i++) {
            printed[i] = rows[i <= OTHER_RESULTS ? i : i + fewer].clone();
        }
        for (int i = 1; i <= fewer; i++) {
            for (int column = 0; column < COLUMNS; column++) {
                printed[OTHER_RESULTS][column] += rows[OTHER_RESULTS + i][column];
            }
        }
        if (brokenIdentity) {
            printed[RESULTS_SUM - fewer][0] += 2;
            printed[RESULTS_SUM - fewer][SUM] += 2;
        }
        return printed;
    }

    boolean oneDigit() {
        for (int[] row : rows) {
            if (row[SUM] > 9) {
                return false;
            }
        }
        return true;
    }
}
