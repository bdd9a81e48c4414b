use serde::{Deserialize, Serialize};

use super::{SummaryFormat, SummaryType, TranscriptLanguage};

/// How transcripts and summaries of a meeting are made.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let mut transcription = TranscriptionConfig::default();
/// transcription.language = Some(TranscriptLanguage::De);
/// let mut config = AiConfig::default();
/// config.transcription = Some(transcription);
/// NewMeeting::new().transcribe_on_end(true).ai_config(config);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct AiConfig {
    /// How transcripts are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcription: Option<TranscriptionConfig>,
    /// How summaries are made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summarization: Option<SummarizationConfig>,
}

/// How transcripts are made.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct TranscriptionConfig {
    /// What is spoken. Otherwise US English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<TranscriptLanguage>,
    /// Words that the recognition should know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Leaves out profanities. Otherwise off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profanity_filter: Option<bool>,
}

/// How summaries are made.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct SummarizationConfig {
    /// How many words a summary may have: 150 to 1000. Otherwise 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word_limit: Option<u32>,
    /// Plain or marked up. Otherwise Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_format: Option<SummaryFormat>,
    /// What kind of meeting it is. Otherwise a general one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary_type: Option<SummaryType>,
}
