use super::{SummaryFormat, SummaryType, TranscriptLanguage};
use crate::Nested;

/// How transcripts and summaries of a meeting are made.
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
    /// How transcripts are made.
    pub transcription: Option<TranscriptionConfig>,
    /// How summaries are made.
    pub summarization: Option<SummarizationConfig>,
}

/// How transcripts are made.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct TranscriptionConfig {
    /// What is spoken. Otherwise US English.
    pub language: Option<TranscriptLanguage>,
    /// Words that the recognition should know.
    pub keywords: Option<Vec<String>>,
    /// Leaves out profanities. Otherwise off.
    pub profanity_filter: Option<bool>,
}

/// How summaries are made.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct SummarizationConfig {
    /// How many words a summary may have: 150 to 1000. Otherwise 500.
    pub word_limit: Option<u32>,
    /// Plain or marked up. Otherwise Markdown.
    pub text_format: Option<SummaryFormat>,
    /// What kind of meeting it is. Otherwise a general one.
    pub summary_type: Option<SummaryType>,
}
