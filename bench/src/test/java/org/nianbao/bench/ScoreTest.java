package org.nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void countsWhatIsRightAndNamesWhatIsNot() throws Exception {
        Answer wanted = answer("{'year': 2017, 'region': {'county': '江川区', 'city': null}, 'channels': ['tv', 'weibo'],"
                + " 'applications_received': {'value': 0}, 'by_channel': [{'channel': 'tv', 'count': 3}]}");
        Answer got = answer(
                "{'year': 2016, 'region': {'county': null, 'city': null}, 'channels': ['tv', 'sms'],"
                        + " 'applications_received': null, 'by_channel': [{'channel': 'tv', 'count': 3}], 'lawsuits': {'value': 0}}");
        Score score = new Score();
        score.add(wanted, wanted);
        score.add(wanted, got);

        assertEquals("0.50 0.50 0.50", tally(score, "year"));
        assertEquals("1.00 0.50 0.50", tally(score, "county"));
        assertEquals("1.00 1.00 1.00", tally(score, "city"));
        assertEquals("0.75 0.75 0.50", tally(score, "channels"));
        assertEquals("1.00 0.50 0.50", tally(score, "applications_received"));
        assertEquals("0.00 1.00 0.50", tally(score, "lawsuits"));
        assertEquals("1.00 1.00 1.00", tally(score, "by_channel"));
        assertEquals(
                Set.of(
                        "year: another",
                        "county: missed",
                        "channels: weibo -> -",
                        "channels: - -> sms",
                        "applications_received: missed",
                        "lawsuits: invented"),
                Mistake.of("a.txt", wanted, got).stream().map(Mistake::kind).collect(Collectors.toSet()));
    }

    @Test
    void takesOneNameOfACategoryWithinTheOther() throws Exception {
        Answer wanted = answer("{'by_category': [{'name': '政策法规类', 'count': 3}, {'name': '动态', 'count': 5}]}");
        Answer got = answer("{'by_category': [{'name': '政策法规类信息', 'count': 3}, {'name': '工作动态', 'count': 6}]}");

        assertEquals(Set.of("政策法规类 3", "工作动态 6"), got.namedAs(wanted).fields().get("by_category"));
    }

    /** Precision, recall and the share of reports that are all right. */
    private static String tally(Score score, String field) {
        Score.Tally tally = score.tallies().get(field);
        return String.format(Locale.ROOT, "%.2f %.2f %.2f", tally.precision(), tally.recall(), tally.exact(2));
    }

    private static Answer answer(String json) throws Exception {
        return Answer.of(Benchmark.JSON.readTree(json.replace('\'', '"')));
    }
}
