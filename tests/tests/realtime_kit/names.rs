//! The names of the open enums.

use rtk::realtime_kit::*;

/// The names that the declarations derive by `rename_all`.
#[test]
fn open_enums_have_the_documented_names() {
    let tables: [(&[&str], &[&str]); 19] = [
        (MeetingStatus::VALUES, &["ACTIVE", "INACTIVE"]),
        (SessionStatus::VALUES, &["LIVE", "ENDED"]),
        (SessionType::VALUES, &["meeting", "livestream", "participant"]),
        (SessionSort::VALUES, &["minutesConsumed", "createdAt"]),
        (ParticipantSort::VALUES, &["joinedAt", "duration"]),
        (ParticipantView::VALUES, &["raw", "consolidated"]),
        (SortOrder::VALUES, &["ASC", "DESC"]),
        (
            PeerFilter::VALUES,
            &["device_info", "ip_information", "precall_network_information", "events", "quality_stats"],
        ),
        (TranscriptFormat::VALUES, &["SRT", "VTT", "JSON", "CSV"]),
        (PresetViewType::VALUES, &["GROUP_CALL", "WEBINAR", "AUDIO_ROOM", "LIVESTREAM", "CHAT"]),
        (TranscriptLanguage::VALUES, &["en-US", "en-IN", "de", "hi", "sv", "ru", "pl", "el", "fr", "nl"]),
        (SummaryFormat::VALUES, &["plain_text", "markdown"]),
        (
            SummaryType::VALUES,
            &[
                "general",
                "team_meeting",
                "sales_call",
                "client_check_in",
                "interview",
                "daily_standup",
                "one_on_one_meeting",
                "lecture",
                "code_review",
            ],
        ),
        (VideoCodec::VALUES, &["H264", "VP8", "VP9"]),
        (AudioCodec::VALUES, &["MP3", "AAC"]),
        (AudioChannel::VALUES, &["mono", "stereo"]),
        (WatermarkPosition::VALUES, &["left top", "right top", "left bottom", "right bottom"]),
        (StorageType::VALUES, &["aws", "azure", "digitalocean", "gcs", "sftp"]),
        (StorageAuth::VALUES, &["KEY", "PASSWORD"]),
    ];
    for (names, expected) in tables {
        assert_eq!(names, expected);
    }
}
