package org.nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void countsWhatIsRightAndNamesWhatIsNot() throws Exception {
        Answer wanted =
                answer("{'year': 2017, 'region': {'county': '江川区', 'city': null}, 'channels': ['tv', 'weibo']}");
        Answer got = answer("{'year': 2017, 'region': {'county': null, 'city': null}, 'channels': ['tv', 'sms']}");
        Score score = new Score();
        score.add(wanted, wanted);
        score.add(wanted, got);

        Map<String, Double> expected = new HashMap<>();
        Answer.FIELDS.forEach(field -> expected.put(field, 1.0));
        expected.put("county", 0.5);
        Set.of("channels_precision", "channels_recall", "channels_f1").forEach(name -> expected.put(name, 0.75));
        assertEquals(expected, score.figures());
        assertEquals(
                List.of("county: missed", "channels: weibo -> -", "channels: - -> sms"),
                Mistake.of("a.txt", wanted, got).stream().map(Mistake::kind).toList());
    }

    private static Answer answer(String json) throws Exception {
        return Answer.of(Benchmark.JSON.readTree(json.replace('\'', '"')));
    }
}
