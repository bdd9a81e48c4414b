use super::{SummaryFormat, SummaryType, TranscriptLanguage};
use crate::Nested;

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
