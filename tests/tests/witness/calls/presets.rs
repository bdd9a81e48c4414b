//! Presets.

use std::collections::BTreeMap;

use rtk::realtime_kit::*;
use serde_json::{Map, json};

use super::With::{All, Both, Only, Required};
use super::{Calls, UUID};

pub(super) fn add(calls: &mut Calls) {
    let app = calls.app.clone();
    calls.list("get-presets", Required, app.presets().all());
    let filter = PresetFilter::new().search("host");
    calls.page("get-presets", All, app.presets().filter(filter).page(2).per_page(5));
    calls.one("get-presets-preset_id", Both, app.presets().find(UUID));

    calls.one("post-presets", Required, app.presets().create(required()));
    calls.one("post-presets", All, app.presets().create(whole()));

    let preset = app.preset(UUID);
    calls.one("put-presets-preset_id", Required, preset.replace(required()));
    calls.one("put-presets-preset_id", All, preset.replace(whole()));

    calls.one("patch-presets-preset_id", Required, preset.update(PresetChanges::new()));
    calls.one("patch-presets-preset_id", All, preset.update(changes()));
    let choices = PresetConfigChanges::new().livestream_viewer_qualities(None);
    calls.one("patch-presets-preset_id", Only("null"), preset.update(PresetChanges::new().config(choices)));
    calls.done("delete-presets-preset_id", Both, preset.destroy());
}

fn required() -> NewPreset {
    let media = PresetMedia::new(PresetScreenshare::new(5, VideoQuality::Hd), PresetVideo::new(30, VideoQuality::Vga));
    let config = PresetConfig::new(PresetViewType::GroupCall, 1, PresetMaxVideoStreams::new(9, 4), media);
    let looks = PresetUi::new(PresetDesignTokens::new(colors()));
    NewPreset::new("host", config, PresetPermissions::new(), looks)
}

fn colors() -> PresetColors {
    let background = PresetBackgroundColors::new("#666", "#4c4c4c", "#333", "#1a1a1a", "#080808");
    let brand = PresetBrandColors::new("#844d1c", "#9d5b22", "#b56927", "#d37c30", "#d9904f");
    PresetColors::new(background, brand, "#ff2d2d", "#62a504", "#eee", "#ddd", "#191919", "#ffcd07")
}

/// A value with every field.
fn whole() -> NewPreset {
    let screens = PresetScreenshare::new(15, VideoQuality::Fhd);
    let cameras = PresetVideo::new(24, VideoQuality::Qvga).simulcast(true);
    let sound = PresetAudio::new().enable_high_bitrate(true).enable_stereo(false);
    let media = PresetMedia::new(screens, cameras).audio(sound);
    let config = PresetConfig::new(PresetViewType::Webinar, 2, PresetMaxVideoStreams::new(16, 6), media);
    let tokens = PresetDesignTokens::new(colors())
        .border_radius(BorderRadius::ExtraRounded)
        .border_width(BorderWidth::Fat)
        .spacing_base(2.5)
        .theme(PresetTheme::Light)
        .font_family("Inter")
        .google_font("Roboto")
        .logo("https://example.com/logo.png");
    let config = config.livestream_viewer_qualities([1080, 720]);
    NewPreset::new("webinar_host", config, permissions(), PresetUi::new(tokens))
}

fn permissions() -> PresetPermissions {
    let private = PresetPrivateChat::new().can_receive(true).can_send(true).files(false).text(true);
    let public = PresetPublicChat::new().can_send(true).files(true).text(true);
    let sends = |what| PresetMediaPermission::new().can_produce(what);
    let media = PresetMediaPermissions::new()
        .audio(sends(MediaPermission::Allowed))
        .screenshare(sends(MediaPermission::CanRequest))
        .video(sends(MediaPermission::NotAllowed));
    let mut settings = Map::new();
    settings.insert("board".to_owned(), json!({"grid": [1, 2]}));
    let plugin = PresetPluginConfig::new().access_control(PluginAccess::ViewOnly).handles_view_only(true);
    let plugins = PresetPluginPermissions::new().can_close(true).can_edit_config(false).can_start(true);
    let rooms = PresetConnectedMeetings::new().can_alter_connected_meetings(true);
    let rooms = rooms.can_switch_connected_meetings(true).can_switch_to_parent_meeting(false);
    PresetPermissions::new()
        .accept_waiting_requests(true)
        .can_accept_production_requests(true)
        .can_change_participant_permissions(false)
        .can_edit_display_name(true)
        .can_livestream(false)
        .can_record(true)
        .can_spotlight(true)
        .chat(PresetChatPermissions::new().private(private).public(public))
        .connected_meetings(rooms)
        .disable_participant_audio(true)
        .disable_participant_screensharing(false)
        .disable_participant_video(true)
        .hidden_participant(false)
        .kick_participant(true)
        .media(media)
        .pin_participant(true)
        .plugins(plugins.config(BTreeMap::from([(UUID.to_owned(), plugin.settings(settings))])))
        .polls(PresetPollPermissions::new().can_create(true).can_view(true).can_vote(false))
        .recorder_type(RecorderType::Livestreamer)
        .show_participant_list(true)
        .waiting_room_type(WaitingRoomType::SkipOnAccept)
        .accept_stage_requests(true)
        .is_recorder(false)
        .stage_access(MediaPermission::Allowed)
        .stage_enabled(true)
        .transcription_enabled(false)
}

/// Changes of every field at any depth.
fn changes() -> PresetChanges {
    let media = PresetMediaChanges::new()
        .screenshare(PresetScreenshareChanges::new().frame_rate(10).quality(VideoQuality::Uhd))
        .video(PresetVideoChanges::new().frame_rate(15).quality(VideoQuality::Hd).simulcast(false))
        .audio(PresetAudioChanges::new().enable_high_bitrate(false).enable_stereo(true));
    let config = PresetConfigChanges::new()
        .view_type(PresetViewType::AudioRoom)
        .max_screenshare_count(3)
        .max_video_streams(PresetMaxVideoStreamsChanges::new().desktop(4).mobile(2))
        .media(media)
        .livestream_viewer_qualities([360]);
    let background = PresetBackgroundColorsChanges::new().c600("#1").c700("#2").c800("#3").c900("#4").c1000("#5");
    let brand = PresetBrandColorsChanges::new().c300("#1").c400("#2").c500("#3").c600("#4").c700("#5");
    let colors = PresetColorsChanges::new().background(background).brand(brand).danger("red").success("green");
    let colors = colors.text("black").text_on_brand("white").video_bg("grey").warning("yellow");
    let tokens = PresetDesignTokensChanges::new()
        .border_radius(BorderRadius::Sharp)
        .border_width(BorderWidth::None)
        .colors(colors)
        .spacing_base(4.0)
        .theme(PresetTheme::Darkest)
        .font_family("Inter")
        .google_font("Roboto")
        .logo("https://example.com/other.png");
    let looks = PresetUiChanges::new().design_tokens(tokens);
    PresetChanges::new().name("quiet_host").config(config).permissions(permission_changes()).ui(looks)
}

fn permission_changes() -> PresetPermissionsChanges {
    let private = PresetPrivateChatChanges::new().can_receive(false).can_send(false).files(true).text(false);
    let public = PresetPublicChatChanges::new().can_send(false).files(false).text(false);
    let sends = |what| PresetMediaPermissionChanges::new().can_produce(what);
    let media = PresetMediaPermissionsChanges::new()
        .audio(sends(MediaPermission::CanRequest))
        .screenshare(sends(MediaPermission::NotAllowed))
        .video(sends(MediaPermission::Allowed));
    let plugin = PresetPluginConfig::new().access_control(PluginAccess::FullAccess).handles_view_only(false);
    let plugins = PresetPluginPermissionsChanges::new().can_close(false).can_edit_config(true).can_start(false);
    let rooms = PresetConnectedMeetingsChanges::new().can_alter_connected_meetings(false);
    let rooms = rooms.can_switch_connected_meetings(false).can_switch_to_parent_meeting(true);
    PresetPermissionsChanges::new()
        .accept_waiting_requests(false)
        .can_accept_production_requests(false)
        .can_change_participant_permissions(true)
        .can_edit_display_name(false)
        .can_livestream(true)
        .can_record(false)
        .can_spotlight(false)
        .chat(PresetChatPermissionsChanges::new().private(private).public(public))
        .connected_meetings(rooms)
        .disable_participant_audio(false)
        .disable_participant_screensharing(true)
        .disable_participant_video(false)
        .hidden_participant(true)
        .kick_participant(false)
        .media(media)
        .pin_participant(false)
        .plugins(plugins.config(BTreeMap::from([(UUID.to_owned(), plugin)])))
        .polls(PresetPollPermissionsChanges::new().can_create(false).can_view(false).can_vote(true))
        .recorder_type(RecorderType::Recorder)
        .show_participant_list(false)
        .waiting_room_type(WaitingRoomType::OnPrivilegedUserEntry)
        .accept_stage_requests(false)
        .is_recorder(true)
        .stage_access(MediaPermission::CanRequest)
        .stage_enabled(false)
        .transcription_enabled(true)
}
