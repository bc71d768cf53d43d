package org.nianbao.indexer.extract.text;

import java.util.Locale;

/** What a word of {@code rules/words.tsv} says in a sentence; at most 128. */
public enum Sense {
    /** There was none: {@code 未收到}, {@code 无}, {@code 没有}, {@code 免费}. */
    ZERO,
    /** A line that says who runs the site. */
    HOST_LINE,
    /** Before the body that published the page. */
    PUBLISHED_BY,
    /** From here on something is intended: {@code 下一步}, {@code 拟}; in a section on problems, to its end. */
    PLAN,
    /** A plan, unless it puts something somewhere: {@code 将与}. */
    OR_OBJECT,
    /** Where or by what something is put: {@code 在}, {@code 印成}. */
    PUT,
    /** What others demand, behind 将按…的: {@code 要求}. */
    DEMAND,
    /** A plan, unless it is told as done: {@code 探索}. */
    TRY,
    /** What is tried, without a name: {@code 新形式}. */
    WAY,
    /** What is made for the year to come, behind its name: {@code 预算}. */
    FOR_NEXT_YEAR,
    /** As a plan, for its own sentence only: {@code 希望}. */
    WANT,
    /** What is, also among problems: {@code 目前}, {@code 主要通过}. */
    STATE,
    /** Takes back a plan before it: {@code 计划开通的微博已开通}. */
    DONE,
    /** Speaks of disclosing: {@code 公布}, {@code 张贴}. */
    DISCLOSE,
    /** Denies what follows: {@code 未}, {@code 没有}. */
    NOT,
    /** What is done to a channel before it is used: {@code 开通}. */
    SET_UP,
    /** Denies what was named before, beyond a comma: {@code 尚未}, {@code 至今没有}. */
    NOT_YET,
    /** There is none of what follows: {@code 没有}, {@code 缺乏}. */
    ABSENT,
    /** What was named before is no more, or not for the public: {@code 停用}, {@code 不对外}. */
    GONE,
    /** What is done with a channel: {@code 播出}, {@code 登}; denied, it carried nothing. */
    USE,
    /** Is done about a place, a site or a device, not by it: {@code 配备}, {@code 普查}. */
    ADO,
    /** Behind a denied {@link #USE}: nothing at all, or nothing of ours: {@code 未刊登过我局文件}. */
    ANYTHING,
    /** Takes back a {@link #GONE} before it: {@code 修好}. */
    RESTORED,
    /** Begins a label of the form of 2014: {@code 信息数}. */
    STAT_LABEL,
    /** What the law demands: {@code 应当}. */
    OUGHT,
    /** How people apply: {@code 提出申请}. */
    APPLY,
    /** Words of the law: {@code 便于公众知晓}. */
    LAW,
    /** The body speaks of itself or its year: {@code 我}, {@code 本年}. */
    SELF,
    /** This report: {@code 年报}. */
    REPORT,
    /** To get a document: {@code 下载}. */
    GET,
    /** To go where a document is: {@code 可在}. */
    VISIT,
    /** How to reach the body: {@code 联系电话}. */
    CONTACT,
    /** Announces channels: {@code 渠道}. */
    FORM,
    /** A year in this clause is another one on purpose: {@code 上年}, {@code 成立}, {@code 要点}. */
    ASIDE_YEAR,
    /** The work that a report tells of, or who did it. */
    YEAR_WORK,
    /** A date of a law, a plan or a page, not of the work. */
    NOT_WORK,
    /** What is still to come. */
    COMING,
    /** What announces the statistical period. */
    PERIOD,
    /** The label of a telephone number, an address, a postcode. */
    PHONE,
    ADDRESS,
    POSTCODE,
    /** What stands beside it is not the body's own telephone, money or staff. */
    OTHERS,
    /** The label of the day of publication. */
    PUBLISHED,
    /** The means of disclosure. */
    FULL_TIME,
    PART_TIME,
    /** All of those counted before. */
    EVERY_ONE,
    TRAINING,
    TRAINED,
    BUDGET,
    /** Went to a training that others held. */
    ATTENDED,
    /** A body above the one that reports: {@code 县政府办}. */
    SUPERIOR,
    /** {@code 申请}, a wish for information. */
    APPLICATION,
    /** That it is about disclosure: {@code 信息公开}. */
    DISCLOSURE,
    RECONSIDERATION,
    LAWSUIT,
    FEE,
    /** A fee that only disclosure has: {@code 信息处理费}. */
    OWN_FEE,
    /** Something else that is counted or denied beside cases: {@code 咨询}, {@code 减免}. */
    BESIDE,
    /** Came in: {@code 收到}. */
    RECEIVED,
    /** Came in this year, not carried over: {@code 新收}. */
    NEW,
    /** Was dealt with: {@code 答复}. */
    HANDLED,
    /** The number behind is not the year's whole: {@code 其中}, {@code 去年}, {@code 增加}. */
    PART,
    /** Of a part of the year, or of the applicants: {@code 上半年}, {@code 法人申请}. */
    HALF,
    /** Of what is left beside those told elsewhere: {@code 再没有}, {@code 别的}. */
    BEYOND,
    /** Of years before, or of all years: {@code 去年}, {@code 历年}. */
    PAST,
    /** Of all of them: {@code 均}. */
    ALL,
    /** The same number of each, or numbers in order: {@code 各}, {@code 分别}. */
    EACH,
    /** Left over from the year before: {@code 结转}. */
    CARRIED,
    /** People contest an answer: {@code 不服}, {@code 提起}. */
    CONTEST,
    /** The number behind sums up: {@code 合计}, {@code 实收}. */
    SUM,
    /** Money that was asked for: {@code 收费通知}, {@code 涉及总金额}. */
    CHARGED,
    /** Money that came in: {@code 实际收取}, {@code 缴费}. */
    COLLECTED,

    // ProactiveFinder: items disclosed
    /** Information is made public. */
    DISCLOSED,
    /** What is made public. */
    INFORMATION,
    /** All years so far. */
    ALL_YEARS,
    /** All of it so far; of all years behind {@link #UNTIL}, else of this one. */
    SO_FAR,
    /** Up to a day. */
    UNTIL,
    /** The year of the report. */
    THIS_YEAR,
    /** The web, without the name of a site. */
    ONLINE,
    /** A half or a quarter of a year. */
    SEASON,
    /** Behind the number of a kind, before its name: {@code 属于}. */
    BELONGS,
    /** A sum; between a comma and its number it says nothing else. */
    IN_ALL,
    /** A number on the side: a comparison, a part of the year, a count of readers. */
    ASIDE,
    /** Counted, but no item: applications, letters, meetings. */
    OTHER_MATTER,
    /** What is out already was looked after: {@code 清理}, {@code 下架}. */
    TENDED,
    /** People were answered: {@code 办理}, {@code 答复}. */
    SERVED,
    /** Parts follow, of what was counted last. */
    AMONG,
    /** A division of the year's items follows. */
    DIVIDED,
    /** Names stand before this, their numbers behind it, in the same order. */
    RESPECTIVELY,
    /** The parts told are not all, or overlap. */
    OPEN_END,
    /** All that was counted went to the place named next. */
    ALL_TO,
    /** Before the number of what is left; its name stands behind: {@code 其余}. */
    REST,
    /** Not of the name of a kind, at its start. */
    NAME_START,
    /** Not of the name of a kind, at its end. */
    NAME_END,
    /** Does not narrow what information is counted. */
    PLAIN,
    /** A number rose or fell to what stands behind: {@code 增至}. */
    RISEN,
    /** The parts that follow are only some: {@code 主要有}. */
    SAMPLE,
    /** Behind a number, before the channel that carried as many: {@code 在}, {@code 通过}. */
    CARRIER,
    /** A piece of writing or film, which counts in its own unit: {@code 稿件}, {@code 作品}. */
    PIECE,
    /** Only some of what follows: {@code 部分}. */
    SOME,
    /** Heads the names of a small table: {@code 类别}, {@code 公开渠道}. */
    TABLE_KIND,
    /** Heads its numbers. */
    TABLE_COUNT,
    /** Heads its percentages. */
    TABLE_SHARE,
    /** Heads what is no number. */
    TABLE_UNIT,
    /** A catalogue of information. */
    CATALOGUE,
    /** Money was paid by the body, not to it: {@code 承担}. */
    SPENT,
    /** Nothing was disclosed. */
    NOT_DISCLOSED,

    // ClueFinder and IssuerFinder: where they begin to read
    /** Before a division code: {@code 标识码}. */
    CODE_LABEL,
    /** Before a division code in the address of a page: {@code area=}. */
    CODE_PARAMETER,
    /** Behind the character of a province: {@code icp备}. */
    PLATE_LABEL,
    /** Ends the host name of a government. */
    GOVERNMENT_SITE,
    /** Behind the name of the body that compiled the report. */
    COMPILES,
    /** Ends the name of a government. */
    GOVERNMENT;

    public static Sense named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
