//! The documented keys of a preset's body. PATCH does not require the required ones.

use crate::wire::body::{Field, Kind};

pub(super) const FIELDS: &[Field] = &[
    Field::text("name").required(),
    Field::fields("config", CONFIG).required(),
    Field::fields("permissions", PERMISSIONS).required(),
    Field::fields("ui", UI).required(),
];

const CONFIG: &[Field] = &[
    Field::one_of("view_type", &["GROUP_CALL", "WEBINAR", "AUDIO_ROOM", "LIVESTREAM"]).required(),
    Field::count("max_screenshare_count").required(),
    Field::fields("max_video_streams", &[Field::count("desktop").required(), Field::count("mobile").required()])
        .required(),
    Field::fields("media", MEDIA).required(),
    Field::list("livestream_viewer_qualities", &Kind::Whole(0, i64::MAX)).nullable(),
];

const QUALITY: Field = Field::one_of("quality", &["hd", "vga", "qvga", "fhd", "uhd"]);

const MEDIA: &[Field] = &[
    Field::fields("screenshare", &[Field::count("frame_rate").required(), QUALITY.required()]).required(),
    Field::fields(
        "video",
        &[Field::whole("frame_rate", 0, 30).required(), QUALITY.required(), Field::flag("simulcast")],
    )
    .required(),
    Field::fields("audio", &[Field::flag("enable_high_bitrate"), Field::flag("enable_stereo")]),
];

const ALLOWED: &[&str] = &["ALLOWED", "NOT_ALLOWED", "CAN_REQUEST"];

const PERMISSIONS: &[Field] = &[
    Field::flag("accept_waiting_requests").required(),
    Field::flag("can_accept_production_requests").required(),
    Field::flag("can_change_participant_permissions").required(),
    Field::flag("can_edit_display_name").required(),
    Field::flag("can_livestream").required(),
    Field::flag("can_record").required(),
    Field::flag("can_spotlight").required(),
    Field::flag("disable_participant_audio").required(),
    Field::flag("disable_participant_screensharing").required(),
    Field::flag("disable_participant_video").required(),
    Field::flag("hidden_participant").required(),
    Field::flag("kick_participant").required(),
    Field::flag("pin_participant").required(),
    Field::flag("show_participant_list").required(),
    Field::fields("chat", CHAT).required(),
    Field::fields("connected_meetings", CONNECTED_MEETINGS).required(),
    Field::fields("media", PRODUCE).required(),
    Field::fields("plugins", PLUGINS).required(),
    Field::fields("polls", POLLS).required(),
    // Documented as required although it has a default.
    Field::one_of("recorder_type", &["RECORDER", "LIVESTREAMER", "NONE"]).required(),
    Field::one_of("waiting_room_type", &["SKIP", "ON_PRIVILEGED_USER_ENTRY", "SKIP_ON_ACCEPT"]).required(),
    Field::one_of("stage_access", ALLOWED),
    Field::flag("accept_stage_requests"),
    Field::flag("is_recorder"),
    Field::flag("stage_enabled"),
    Field::flag("transcription_enabled"),
];

const CAN_SEND: Field = Field::flag("can_send").required();
const FILES: Field = Field::flag("files").required();
const TEXT: Field = Field::flag("text").required();

const CHAT: &[Field] = &[
    Field::fields("public", &[CAN_SEND, FILES, TEXT]).required(),
    Field::fields("private", &[Field::flag("can_receive").required(), CAN_SEND, FILES, TEXT]).required(),
];

const CONNECTED_MEETINGS: &[Field] = &[
    Field::flag("can_alter_connected_meetings").required(),
    Field::flag("can_switch_connected_meetings").required(),
    Field::flag("can_switch_to_parent_meeting").required(),
];

const CAN_PRODUCE: &[Field] = &[Field::one_of("can_produce", ALLOWED).required()];

const PRODUCE: &[Field] = &[
    Field::fields("audio", CAN_PRODUCE).required(),
    Field::fields("screenshare", CAN_PRODUCE).required(),
    Field::fields("video", CAN_PRODUCE).required(),
];

const PLUGINS: &[Field] = &[
    Field::flag("can_close").required(),
    Field::flag("can_edit_config").required(),
    Field::flag("can_start").required(),
    // By the plugin's id. Plugins may have settings that are not documented here.
    Field::map("config", &Kind::Open(PLUGIN)).required(),
];

const PLUGIN: &[Field] =
    &[Field::one_of("access_control", &["FULL_ACCESS", "VIEW_ONLY"]), Field::flag("handles_view_only")];

const POLLS: &[Field] =
    &[Field::flag("can_create").required(), Field::flag("can_view").required(), Field::flag("can_vote").required()];

const UI: &[Field] = &[Field::fields("design_tokens", DESIGN_TOKENS).required()];

const DESIGN_TOKENS: &[Field] = &[
    Field::one_of("border_radius", &["sharp", "rounded", "extra-rounded", "circular"]).required(),
    Field::one_of("border_width", &["none", "thin", "fat"]).required(),
    Field::one_of("theme", &["darkest", "dark", "light"]).required(),
    // Required although it has a default, like `recorder_type`.
    Field::from("spacing_base", 1.0).required(),
    Field::fields("colors", COLORS).required(),
    Field::text("font_family"),
    Field::text("google_font"),
    Field::url("logo"),
];

const COLORS: &[Field] = &[
    Field::fields("background", BACKGROUND).required(),
    Field::fields("brand", BRAND).required(),
    Field::text("danger").required(),
    Field::text("success").required(),
    Field::text("text").required(),
    Field::text("text_on_brand").required(),
    Field::text("video_bg").required(),
    Field::text("warning").required(),
];

const BACKGROUND: &[Field] = &[
    Field::text("600").required(),
    Field::text("700").required(),
    Field::text("800").required(),
    Field::text("900").required(),
    Field::text("1000").required(),
];

const BRAND: &[Field] = &[
    Field::text("300").required(),
    Field::text("400").required(),
    Field::text("500").required(),
    Field::text("600").required(),
    Field::text("700").required(),
];
