package org.nianbao.indexer.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;

/**
 * What writer and reader of an index must agree on: names of fields, analyzers, facet settings, similarity, version.
 *
 * <p>The field and facet of a {@link Measure} have its name; the field is absent where a report does not state it.
 *
 * <p>Lucene keeps none of the facet settings or analyzers in an index, so an index carries {@link #VERSION} and the
 * version of Lucene in its commit, and one that differs is refused by {@link #check}.
 */
public final class IndexSchema {
    /** Raise with every change of a field, an analyzer, the normaliser or what is stored. */
    public static final int VERSION = 6;

    /** SmartCN's words of the normalised body; offsets are UTF-16 indexes into it. */
    public static final String WORDS = "words";
    /** SmartCN's words of the title. */
    public static final String TITLE_WORDS = "title.words";
    /**
     * Each two neighbouring code points of the normalised body, at consecutive positions, which are code points; after the
     * last code point comes {@link #END}.
     */
    public static final String EXACT = "exact";
    /** Each code point of the normalised body, for phrases of one. */
    public static final String EXACT_CHAR = "exact.char";
    /** As {@link #EXACT}, of the normalised title. */
    public static final String TITLE_EXACT = "title.exact";
    /** As {@link #EXACT}, of the normalised name of the issuer. */
    public static final String ISSUER_EXACT = "issuer.exact";
    /** Where lines and sentences end and sections stand in {@link #EXACT}, see {@link Landmarks}. */
    public static final String LANDMARKS = "landmarks";

    /** The id; unique; also the last key of every sort. */
    public static final String ID = "id";
    /** The report year in digits, or {@link #UNKNOWN}; also a facet. */
    public static final String YEAR = "year";
    /** The report year as a number, for ranges and sorting; absent when unknown. */
    public static final String YEAR_VALUE = "year.value";
    /** Every code and official name of the division, all levels, then and today; also a facet. */
    public static final String REGION = "region";
    /** Today's codes, highest level first, for sorting; absent when unknown. */
    public static final String REGION_ORDER = "region.order";
    /** Ids of the channels, or {@link #NONE}; also a facet. */
    public static final String CHANNEL = "channel";
    /** Groups of the channels, or {@link #NONE}; also a facet. */
    public static final String CHANNEL_GROUP = "channel_group";
    /** The normalised name of the issuer, as written; absent where the report names none. */
    public static final String ISSUER = "issuer";
    /** Id of the kind of issuer; also a facet. */
    public static final String ISSUER_KIND = "issuer_kind";
    /** Id of the era; also a facet. */
    public static final String ERA = "era";

    /** Codes of the checks, or {@link #NONE}; also a facet. */
    public static final String CHECK = "check";

    /** Facet value of a {@link Measure} that a report does not state, which is not zero; of reports without a check or channel. */
    public static final String NONE = "none";
    /** Facet value of a {@link Measure} that a report states as 0. */
    public static final String ZERO = "zero";
    /** Facet value of a {@link Measure} that a report states as 1 or more. */
    public static final String POSITIVE = "positive";

    /** Facet value and filter value of reports that name no year or whose place is not known. */
    public static final String UNKNOWN = "unknown";

    /** Stored: the text as read. */
    static final String ALL = "all";
    /** Stored: the furniture as pairs of numbers. */
    static final String FURNITURE = "furniture";
    /** Stored: encoding, hash and time of reading as JSON. */
    static final String PROVENANCE = "provenance";
    /** Stored: the facts as JSON. */
    static final String FACTS = "facts";
    /** Doc value, updated in place: where the same bytes lie, as a JSON list of {@link Source}. */
    static final String SOURCES = "sources";
    /** Doc value: the {@link Source#context} that the facts rest on. */
    static final String BASIS = "basis";

    static final String COMMIT_SCHEMA = "schema";
    static final String COMMIT_LUCENE = "lucene";
    static final String COMMIT_NOTICES = "notices";
    static final String COMMIT_PLACES = "places";

    /** The size of the grams in {@link #EXACT}. */
    public static final int GRAM = 2;

    /** What ends a text of {@link #EXACT}: no normalised text has it, so that every code point begins a gram. */
    static final String END = "\n";

    private static final char REGION_SEPARATOR = '|';

    private IndexSchema() {}

    /**
     * The analyzers by field; the caller closes it.
     *
     * <p>The stock analyzer of SmartCN has its oddities, kept because its terms are promised to be the stock ones: all
     * punctuation becomes the token {@code ,}, which its stop set then drops; Latin words go through a Porter stemmer
     * ({@code elastic} is {@code elast}); and the same characters are cut differently in different sentences
     * ({@code 县城|关|镇}), so nothing exact rests on it.
     */
    public static Analyzer analyzer() {
        Analyzer words = new SmartChineseAnalyzer();
        Analyzer grams = grams(GRAM);
        return new PerFieldAnalyzerWrapper(
                words, Map.of(EXACT, grams, TITLE_EXACT, grams, ISSUER_EXACT, grams, EXACT_CHAR, grams(1)));
    }

    /** Grams of code points, each at the position after the one before; nothing where the text is shorter. */
    private static Analyzer grams(int size) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new NGramTokenizer(size, size);
                return new TokenStreamComponents(tokenizer);
            }
        };
    }

    /** The field of what a loose phrase finds in a field of grams and an exact one does not, see {@link LooseGrams}. */
    public static String loose(String field) {
        return field + ".loose";
    }

    /** How facets are kept: the region is a path, channels are many, and filters have fields of their own. */
    public static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        config.setHierarchical(REGION, true);
        config.setMultiValued(CHANNEL, true);
        config.setMultiValued(CHANNEL_GROUP, true);
        config.setMultiValued(CHECK, true);
        Stream<String> measures = Stream.of(Measure.values()).map(Measure::id);
        Stream.concat(Stream.of(YEAR, REGION, CHANNEL, CHANNEL_GROUP, ISSUER_KIND, ERA, CHECK), measures)
                .forEach(dimension -> config.setDrillDownTermsIndexing(dimension, DrillDownTermsIndexing.NONE));
        return config;
    }

    public static Similarity similarity() {
        return new BM25Similarity();
    }

    /** One step of a region's facet path: {@code 5304|玉溪市}. */
    public static String regionLabel(String code, String name) {
        return code + REGION_SEPARATOR + name;
    }

    /** The code in a step of a region's facet path; {@link #UNKNOWN} is its own code. */
    public static String regionCode(String label) {
        int bar = label.indexOf(REGION_SEPARATOR);
        return bar < 0 ? label : label.substring(0, bar);
    }

    /** The name in a step of a region's facet path; {@link #UNKNOWN} is its own name. */
    public static String regionName(String label) {
        return label.substring(label.indexOf(REGION_SEPARATOR) + 1);
    }

    /**
     * Opens a folder that holds an index, for reading; makes nothing where there is none.
     *
     * @throws ForeignIndexException if there is no index, or none that this program can answer from
     */
    public static Directory open(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw missing(path);
        }
        Directory directory = FSDirectory.open(path);
        try {
            check(directory, path);
            return directory;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Refuses a folder without an index, or with one that this program cannot answer from.
     *
     * @param directory the opened folder
     * @param path what the sentence calls it
     * @throws ForeignIndexException with both versions and the command that rebuilds
     */
    static void check(Directory directory, Path path) throws IOException {
        Map<String, String> commit;
        try {
            commit = SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (IndexNotFoundException e) {
            throw missing(path);
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw foreign(path, "has the file format of another Lucene", e.getMessage());
        } catch (CorruptIndexException e) {
            throw new ForeignIndexException("The index in " + path + " is damaged (" + e.getMessage()
                    + "); rebuild it with: nianbao index PATH... --index " + path + " --rebuild");
        }
        check(commit, path);
    }

    /** Refuses a commit of another schema, or of another Lucene by major or minor version. */
    public static void check(Map<String, String> commit, Path path) throws ForeignIndexException {
        String schema = commit.getOrDefault(COMMIT_SCHEMA, "none");
        String lucene = commit.getOrDefault(COMMIT_LUCENE, "unknown");
        if (!schema.equals(Integer.toString(VERSION)) || !minor(lucene).equals(minor(Version.LATEST.toString()))) {
            throw foreign(path, "has schema " + schema, "Lucene " + lucene);
        }
    }

    private static ForeignIndexException missing(Path path) {
        return new ForeignIndexException(
                isBeingMade(path)
                        ? "The index in " + path + " is being made and has no commit yet; wait for the first one"
                        : "There is no index in " + path + "; make one with: nianbao index PATH... --index " + path);
    }

    /** Whether a run holds the lock of a folder. */
    private static boolean isBeingMade(Path path) {
        if (!Files.exists(path.resolve(IndexWriter.WRITE_LOCK_NAME))) {
            return false;
        }
        try (Directory directory = FSDirectory.open(path);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return false;
        } catch (LockObtainFailedException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ForeignIndexException foreign(Path path, String what, String detail) {
        return new ForeignIndexException("The index in " + path + " " + what + " (" + detail
                + "), but this program needs schema " + VERSION + " (Lucene " + Version.LATEST
                + "); rebuild it with: nianbao index PATH... --index " + path + " --rebuild");
    }

    private static String minor(String version) {
        int last = version.lastIndexOf('.');
        return last < 0 ? version : version.substring(0, last);
    }

    /** Words: positions for what may come, offsets so that hits are marked without analysing again. */
    static final FieldType WORDS_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

    static final FieldType TITLE_TYPE = type(IndexOptions.DOCS_AND_FREQS, false);
    static final FieldType EXACT_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    static final FieldType EXACT_CHAR_TYPE = type(IndexOptions.DOCS_AND_FREQS, true);

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
