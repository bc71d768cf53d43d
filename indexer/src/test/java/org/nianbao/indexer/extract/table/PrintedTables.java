package org.nianbao.indexer.extract.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.indexer.facts.Era;

/** The three tables of a standard form as a body prints them, and the shapes in which a crawler leaves them. */
final class PrintedTables {
    /** How a crawler leaves a table. */
    enum Shape {
        LINES,
        BLANK_LINES,
        ROWS_WITH_BARS,
        CELLS_WITH_BARS,
        BARS_BEFORE_CELLS,
        MARKDOWN,
        SPACES,
        TABS,
        GLUED;

        /** Whether a blank cell leaves a trace. */
        boolean keepsBlanks() {
            return this != LINES && this != BLANK_LINES && this != SPACES && this != GLUED;
        }
    }

    /** How a body fills the cells. */
    enum Fill {
        ZEROS,
        DIGITS,
        NUMBERS,
        FULL_WIDTH,
        BLANKS_FOR_ZEROS,
        ALL_BLANK,
        TOTALS_ONLY,
        NO_TOTALS
    }

    /** Rows of Table 2 in print; what stands before ‖ is a group. 2019 has one row for the last group. */
    private static final String ROWS = """
            new=一、本年新收政府信息公开申请数量
            carried_in=二、上年结转政府信息公开申请数量
            granted=三、本年度办理结果‖（一）予以公开
            partly_granted=（二）部分公开（区分处理的，只计这一情形，不计其他情形）
            denied_state_secret=（三）不予公开‖1.属于国家秘密
            denied_other_law=2.其他法律行政法规禁止公开
            denied_safety=3.危及“三安全一稳定”
            denied_third_party=4.保护第三方合法权益
            denied_internal_affairs=5.属于三类内部事务信息
            denied_process=6.属于四类过程性信息
            denied_enforcement_file=7.属于行政执法案卷
            denied_inquiry=8.属于行政查询事项
            unable_not_held=（四）无法提供‖1.本机关不掌握相关政府信息
            unable_not_existing=2.没有现成信息需要另行制作
            unable_unclear=3.补正后申请内容仍不明确
            unprocessed_petition=（五）不予处理‖1.信访举报投诉类申请
            unprocessed_repeated=2.重复申请
            unprocessed_publication=3.要求提供公开出版物
            unprocessed_excessive=4.无正当理由大量反复申请
            unprocessed_confirmation=5.要求行政机关确认或重新出具已获取信息
            """;

    private static final String LAST_2021 = """
            other_no_correction=（六）其他处理‖1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
            other_fee_unpaid=2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
            other=3.其他
            """;
    private static final String LAST_2019 = "other=（六）其他处理\n";
    private static final String END = "total=（七）总计\ncarried_out=四、结转下年度继续办理\n";

    private static final List<List<String>> HEADER = List.of(
            List.of("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"),
            List.of("自然人", "法人或其他组织", "总计"),
            List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"));

    private static final List<List<String>> REMEDIES_HEADER = List.of(
            List.of("行政复议", "行政诉讼"),
            List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "复议后起诉"),
            List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"));

    /** Table 1; {@code #} is the next number, in the same order in every fill. */
    private static final String DOCUMENTS_2019 = """
            第二十条第（一）项
            信息内容,本年新制作数量,本年新公开数量,对外公开总数量
            规章,#,#,#
            规范性文件,#,#,#
            第二十条第（五）项
            信息内容,上一年项目数量,本年增/减,处理决定数量
            行政许可,#,#,#
            其他对外管理服务事项,#,#,#
            第二十条第（六）项
            信息内容,上一年项目数量,本年增/减,处理决定数量
            行政处罚,#,#,#
            行政强制,#,#,#
            第二十条第（八）项
            信息内容,上一年项目数量,本年增/减
            行政事业性收费,#,#
            第二十条第（九）项
            信息内容,采购项目数量,采购总金额
            政府集中采购,#,#
            """;

    private static final String DOCUMENTS_2021 = """
            第二十条第（一）项
            信息内容,本年制发件数,本年废止件数,现行有效件数
            规章,#,#,#
            行政规范性文件,#,#,#
            第二十条第（五）项
            信息内容,本年处理决定数量
            行政许可,#
            第二十条第（六）项
            信息内容,本年处理决定数量
            行政处罚,#
            行政强制,#
            第二十条第（八）项
            信息内容,本年收费金额（单位：万元）
            行政事业性收费,#
            """;

    private final Era form;
    private final Fill fill;

    PrintedTables(Era form, Fill fill) {
        this.form = form;
        this.fill = fill;
    }

    private Map<String, String> labels() {
        String last = form == Era.TABLE_2021 ? LAST_2021 : LAST_2019;
        Map<String, String> labels = new LinkedHashMap<>();
        (ROWS + last + END).lines().map(line -> line.split("=")).forEach(row -> labels.put(row[0], row[1]));
        return labels;
    }

    /** Rows of Table 2 as printed, each with seven cells that obey the identities. */
    Map<String, List<String>> applications() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String id : labels().keySet()) {
            rows.put(id, fill(seven(id)));
        }
        return rows;
    }

    /** New and granted are 2 and 1 in the first column, and 1 and 1 in the fifth; one is left for next year. */
    private int[] seven(String id) {
        int many = fill == Fill.DIGITS ? 1 : 17;
        int legal = fill == Fill.BLANKS_FOR_ZEROS ? 0 : 1;
        int person = switch (id) {
            case "new" -> 2 * many;
            case "granted", "total", "carried_out" -> many;
            default -> 0;
        };
        int other = switch (id) {
            case "new", "unable_not_held", "total" -> legal;
            default -> 0;
        };
        return new int[] {person, 0, 0, 0, other, 0, person + other};
    }

    private List<String> fill(int[] row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            boolean total = i == row.length - 1;
            cells.add(
                    switch (fill) {
                        case ZEROS -> "0";
                        case DIGITS, NUMBERS -> "" + row[i];
                        case FULL_WIDTH -> fullWidth(row[i]);
                        case BLANKS_FOR_ZEROS -> row[i] == 0 ? "" : "" + row[i];
                        case ALL_BLANK -> "";
                        case TOTALS_ONLY -> total ? "" + row[i] : "";
                        case NO_TOTALS -> total ? "" : "" + row[i];
                    });
        }
        return cells;
    }

    private static String fullWidth(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(c -> Character.toString(c - '0' + '０'))
                .reduce("", String::concat);
    }

    /** The 15 numbers of Table 3 as printed; blanks only where they leave a trace or there is nothing else. */
    List<String> remedies(Shape shape) {
        int[] numbers = {0, 1, 0, 2, 3, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1};
        List<String> cells = new ArrayList<>();
        for (int number : numbers) {
            boolean blank = fill == Fill.ALL_BLANK || fill == Fill.BLANKS_FOR_ZEROS && shape.keepsBlanks();
            cells.add(
                    fill == Fill.ZEROS
                            ? "0"
                            : blank && (number == 0 || fill == Fill.ALL_BLANK)
                                    ? ""
                                    : fill == Fill.FULL_WIDTH ? fullWidth(number) : "" + number);
        }
        return cells;
    }

    /** Every cell of Table 1 as printed: 0 to 9 in turn, or blank. */
    List<String> documents() {
        String table = form == Era.TABLE_2021 ? DOCUMENTS_2021 : DOCUMENTS_2019;
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.chars().filter(c -> c == '#').count(); i++) {
            cells.add(
                    switch (fill) {
                        case ALL_BLANK -> "";
                        case ZEROS -> "0";
                        case FULL_WIDTH -> fullWidth(i);
                        default -> "" + i;
                    });
        }
        return cells;
    }

    /** A report with the three tables under their headings. */
    String report(Shape shape) {
        return "柳湾镇政府信息公开工作年度报告\n一、总体情况\n本年平稳。\n二、主动公开政府信息情况\n"
                + documentsTable(shape)
                + "三、收到和处理政府信息公开申请情况\n"
                + applicationsTable(shape)
                + "四、政府信息公开行政复议、行政诉讼情况\n"
                + remediesTable(shape)
                + "五、存在的主要问题及改进情况\n公开栏旧了，2 处待修。\n六、其他需要报告的事项\n无\n";
    }

    String documentsTable(Shape shape) {
        List<String> cells = new ArrayList<>(documents());
        List<List<String>> rows = (form == Era.TABLE_2021 ? DOCUMENTS_2021 : DOCUMENTS_2019)
                .lines()
                .map(line -> Stream.of(line.split(","))
                        .map(cell -> cell.equals("#") ? cells.removeFirst() : cell)
                        .toList())
                .toList();
        return rendered(rows, shape);
    }

    String applicationsTable(Shape shape) {
        List<List<String>> rows = new ArrayList<>(HEADER);
        Map<String, String> labels = labels();
        applications().forEach((id, cells) -> {
            List<String> row = new ArrayList<>(List.of(labels.get(id).split("‖")));
            row.addAll(cells);
            rows.add(row);
        });
        return rendered(rows, shape);
    }

    String remediesTable(Shape shape) {
        List<List<String>> rows = new ArrayList<>(REMEDIES_HEADER);
        rows.add(remedies(shape));
        return rendered(rows, shape);
    }

    static String rendered(List<List<String>> rows, Shape shape) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            List<String> cells = shape.keepsBlanks()
                    ? row
                    : row.stream().filter(cell -> !cell.isEmpty()).toList();
            out.append(
                    switch (shape) {
                        case LINES -> cells.isEmpty() ? "" : String.join("\n", cells) + "\n";
                        case BLANK_LINES -> cells.isEmpty() ? "" : " " + String.join("\n\n ", cells) + "\n\n";
                        case ROWS_WITH_BARS -> String.join(" | ", cells) + " |\n";
                        case CELLS_WITH_BARS -> String.join(" |\n", cells) + " |\n";
                        case BARS_BEFORE_CELLS -> "|\n" + String.join("\n|\n", cells) + "\n";
                        case MARKDOWN -> "| " + String.join(" | ", cells) + " |\n";
                        case SPACES -> String.join(" ", cells) + "\n";
                        case TABS -> String.join("\t", cells) + "\n";
                        case GLUED -> String.join("", cells) + "\n";
                    });
        }
        return out.toString();
    }
}
