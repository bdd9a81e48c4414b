use crate::{Nested, OpenEnum};

/// Configuration of a meeting's transcripts and summaries.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let config = AiConfig::new().transcription(TranscriptionConfig::new().language(TranscriptLanguage::De));
/// NewMeeting::new().transcribe_on_end(true).ai_config(config);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct AiConfig {
    /// Configuration of transcripts.
    pub transcription: Option<TranscriptionConfig>,
    /// Configuration of summaries.
    pub summarization: Option<SummarizationConfig>,
}

/// Configuration of transcripts.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct TranscriptionConfig {
    /// Spoken language. Defaults to US English.
    pub language: Option<TranscriptLanguage>,
    /// Terms, such as product names, that speech recognition should detect.
    pub keywords: Option<Vec<String>>,
    /// Whether offensive words are left out. Defaults to `false`.
    pub profanity_filter: Option<bool>,
}

/// Configuration of summaries.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct SummarizationConfig {
    /// Maximum number of words of a summary, 150 to 1000. Defaults to 500.
    pub word_limit: Option<u32>,
    /// Text format of a summary. Defaults to Markdown.
    pub text_format: Option<SummaryFormat>,
    /// Style of a summary. Defaults to [`SummaryType::General`].
    pub summary_type: Option<SummaryType>,
}

/// Language spoken in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum TranscriptLanguage {
    /// English (United States).
    #[attribute(wire = "en-US")]
    EnUs,
    /// English (India).
    #[attribute(wire = "en-IN")]
    EnIn,
    /// German.
    De,
    /// Hindi.
    Hi,
    /// Swedish.
    Sv,
    /// Russian.
    Ru,
    /// Polish.
    Pl,
    /// Greek.
    El,
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Text format of a summary.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SummaryFormat {
    /// Plain text.
    PlainText,
    /// Markdown.
    Markdown,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Style of a summary, by type of meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SummaryType {
    /// Any type of meeting.
    General,
    /// Team meeting.
    TeamMeeting,
    /// Sales call with a prospective customer.
    SalesCall,
    /// Check-in with a customer.
    ClientCheckIn,
    /// Interview.
    Interview,
    /// Daily stand-up.
    DailyStandup,
    /// Meeting of two people.
    OneOnOneMeeting,
    /// Lecture.
    Lecture,
    /// Code review.
    CodeReview,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
