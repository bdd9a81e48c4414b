//! The presets of an app that was created in the dashboard.
//!
//! The documents say that such an app has presets and define their keys. The names are taken from examples. The permissions are made
//! up: hosts may do everything, guests may speak, viewers may watch and chat.

use serde_json::{Map, Value, json};

use crate::realtimekit::model::{members, preset};
use crate::realtimekit::names::PRESET;
use crate::store::Store;
use crate::store::clock::{DAY, history};

/// Name, view type and role.
const ALL: [(&str, &str, Role); 6] = [
    ("group_call_host", "GROUP_CALL", Role::Host),
    (super::PRESET_NAME, "GROUP_CALL", Role::Guest),
    ("webinar_presenter", "WEBINAR", Role::Host),
    ("webinar_viewer", "WEBINAR", Role::Viewer),
    ("livestream_host", "LIVESTREAM", Role::Host),
    ("livestream_viewer", "LIVESTREAM", Role::Viewer),
];

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Host,
    Guest,
    Viewer,
}

pub(super) fn add(store: &mut Store, app: &str) {
    for (name, view, role) in ALL {
        let (id, now) = (store.rng.uuid(), history(-20 * DAY));
        store.insert(PRESET, preset::new(&[app], id, &now, attributes(name, view, role)));
    }
}

fn attributes(name: &str, view: &str, role: Role) -> Map<String, Value> {
    members(json!({
        "name": name,
        "config": {
            "view_type": view,
            "max_screenshare_count": 1,
            "max_video_streams": { "desktop": 9, "mobile": 4 },
            "media": {
                "screenshare": { "frame_rate": 5, "quality": "hd" },
                "video": { "frame_rate": 30, "quality": "hd" },
                "audio": { "enable_high_bitrate": false, "enable_stereo": false },
            },
        },
        "permissions": permissions(role),
        "ui": { "design_tokens": design_tokens() },
    }))
}

fn permissions(role: Role) -> Value {
    let host = role == Role::Host;
    let can_produce = if role == Role::Viewer { "NOT_ALLOWED" } else { "ALLOWED" };
    json!({
        "accept_waiting_requests": host,
        "can_accept_production_requests": host,
        "can_change_participant_permissions": host,
        "can_edit_display_name": true,
        "can_livestream": host,
        "can_record": host,
        "can_spotlight": host,
        "chat": {
            "public": { "can_send": true, "files": host, "text": true },
            "private": { "can_receive": true, "can_send": true, "files": host, "text": true },
        },
        "connected_meetings": {
            "can_alter_connected_meetings": host,
            "can_switch_connected_meetings": host,
            "can_switch_to_parent_meeting": host,
        },
        "disable_participant_audio": host,
        "disable_participant_screensharing": host,
        "disable_participant_video": host,
        "hidden_participant": false,
        "is_recorder": false,
        "kick_participant": host,
        "media": {
            "audio": { "can_produce": can_produce },
            "screenshare": { "can_produce": can_produce },
            "video": { "can_produce": can_produce },
        },
        "pin_participant": host,
        "plugins": { "can_close": host, "can_edit_config": host, "can_start": host, "config": {} },
        "polls": { "can_create": host, "can_view": true, "can_vote": true },
        "recorder_type": "NONE",
        "show_participant_list": true,
        "waiting_room_type": "SKIP",
    })
}

fn design_tokens() -> Value {
    json!({
        "border_radius": "rounded",
        "border_width": "thin",
        "colors": {
            "background": { "600": "#222222", "700": "#1f1f1f", "800": "#1b1b1b", "900": "#181818", "1000": "#141414" },
            "brand": { "300": "#497cfd", "400": "#356efd", "500": "#2160fd", "600": "#0d51fd", "700": "#0246fd" },
            "danger": "#ff2d2d",
            "success": "#62a504",
            "text": "#eeeeee",
            "text_on_brand": "#eeeeee",
            "video_bg": "#191919",
            "warning": "#ffcd07",
        },
        "spacing_base": 4,
        "theme": "darkest",
    })
}
