package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRequestTest {
    /** The parameters of an unescaped query string. */
    static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] both = pair.split("=", 2);
                parameters.computeIfAbsent(both[0], name -> new ArrayList<>()).add(both[1]);
            }
        }
        return parameters;
    }

    /** Parameters, and the names of those that are wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            colour=red                    ¦ colour
            Q=x                           ¦ Q
            check=SUM_MISS                ¦ check
            check=sum_mismatch            ¦ check
            applications=many             ¦ applications
            applications=＞0              ¦ applications
            fees=<0                       ¦ fees
            fees=-                        ¦ fees
            fees=unknown                  ¦ fees
            lawsuits=..                   ¦ lawsuits
            lawsuits=1e9                  ¦ lawsuits
            proactive_items=500..100      ¦ proactive_items
            proactive_items=>9999999999999999 ¦ proactive_items
            year=2018..2016               ¦ year
            year=1..5                     ¦ year
            sort=check                    ¦ sort
            year=17                       ¦ year
            year=twenty                   ¦ year
            year=-99999                   ¦ year
            year=２０１７                 ¦ year
            year_from=x&year_to=y         ¦ year_from year_to
            year_from=2019&year_to=2017   ¦ year_from
            channel=telepathy             ¦ channel
            channel=-                     ¦ channel
            era=stone_age                 ¦ era
            era=TABLE_2021                ¦ era
            issuer_kind=village           ¦ issuer_kind
            sort=colour                   ¦ sort
            size=101                      ¦ size
            size=-1                       ¦ size
            size=ten                      ¦ size
            size=99999999999              ¦ size
            page=0                        ¦ page
            page=101&size=100             ¦ page
            page=999999999&size=100       ¦ page
            page=2&cursor=abc             ¦ cursor
            facet=colour                  ¦ facet
            strict=maybe                  ¦ strict
            lang=fr                       ¦ lang
            q=a&q=b                       ¦ q
            q=&q=a&q=b                    ¦ q
            size=1&size=2                 ¦ size
            region=-                      ¦ region
            year=x&size=x&colour=x&era=x  ¦ colour year era size
            """)
    void namesEveryWrongParameter(String query, String names) {
        InvalidRequestException refused =
                assertThrows(InvalidRequestException.class, () -> SearchRequest.parse(parameters(query)));
        assertEquals(
                List.of(names.split(" ")),
                refused.errors().stream().map(ParameterError::parameter).toList());
        assertTrue(refused.errors().stream()
                .noneMatch(error ->
                        error.reason().en().isBlank() || error.reason().zh().isBlank()));
    }

    @Test
    void readsEveryParameter() {
        SearchRequest request =
                SearchRequest.parse(parameters("q=公开 \"镇\"&year=2017&year=-2016&year_from=2010&year_to=2020"
                        + "&region=玉溪市&region=-530403101&channel=wechat_oa&issuer_kind=town&era=-free_text&sort=-year&size=5&page=3"
                        + "&facet=year,region&facet=era&strict=true&lang=en"));
        assertEquals("公开 \"镇\"", request.q());
        assertEquals(new Choice(Set.of("2017"), Set.of("2016")), request.choice(Dimension.YEAR));
        assertEquals(new Choice(Set.of("玉溪市"), Set.of("530403101")), request.choice(Dimension.REGION));
        assertEquals(new Choice(Set.of(), Set.of("free_text")), request.choice(Dimension.ERA));
        assertEquals(2010, request.yearFrom().orElseThrow());
        assertEquals(Order.NEWEST, request.order());
        assertEquals(Set.of(Dimension.YEAR, Dimension.REGION, Dimension.ERA), request.facets());
        assertEquals(request, SearchRequest.parse(request.parameters()));
    }

    @Test
    void blankParametersAreAbsent() {
        SearchRequest usual = SearchRequest.parse(Map.of());
        assertEquals(
                usual, SearchRequest.parse(parameters("year=&year_from= &region=&sort=&size=&page=&facet=&strict=")));
        assertEquals(Order.NEWEST, usual.order());
        assertEquals(Order.RELEVANCE, SearchRequest.of("镇").order());
        assertEquals(SearchRequest.of("镇"), SearchRequest.parse(parameters("q=&q=镇&q= ")));
        assertEquals(Map.of(), usual.parameters());
    }
}
