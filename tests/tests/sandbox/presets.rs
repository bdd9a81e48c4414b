use rtk::realtime_kit::*;
use serde_json::{Value, json};

use crate::stage::{Stage, is, told};

/// Like one that is there, under another name.
async fn copy(stage: &Stage, name: &str) -> rtk::Record<Preset> {
    let listed = stage.app.presets().filter(PresetFilter::new().search("GROUP_call_host")).all().await.unwrap();
    let host = stage.app.presets().find(listed[0].id.clone()).await.unwrap();
    stage.app.presets().create(NewPreset::from(&host).name(name)).await.unwrap()
}

#[tokio::test]
async fn a_life() {
    let stage = Stage::set().await;
    let presets = stage.app.presets();
    let mut made = copy(&stage, "quiet_host").await;
    let whole = stage.data();
    assert_eq!(presets.find(made.id.clone()).await.unwrap(), made);
    assert_eq!(stage.data(), whole);

    let listed = presets.clone().filter(PresetFilter::new().search("quiet")).all().await.unwrap();
    assert_eq!(listed.iter().map(|preset| preset.id.clone()).collect::<Vec<_>>(), [made.id.clone()]);
    assert_eq!(listed[0].config, None);
    let page = presets.page(2).per_page(3).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (3, Some(7), true));

    let chat = PresetChatPermissionsChanges::new().public(PresetPublicChatChanges::new().can_send(false));
    let changes = PresetChanges::new().permissions(PresetPermissionsChanges::new().chat(chat));
    made.update(changes).await.unwrap();
    let after = stage.data();
    let mut expected = whole.clone();
    expected["permissions"]["chat"]["public"]["can_send"] = json!(false);
    expected["updated_at"] = after["updated_at"].clone();
    assert_ne!(expected["permissions"], whole["permissions"]);
    assert_ne!(expected["updated_at"], whole["updated_at"]);
    assert_eq!(after, expected);

    presets.find(made.id.clone()).await.unwrap().destroy().await.unwrap();
    assert_eq!(stage.data(), expected, "all of what is deleted");
    assert_eq!(told(presets.find(made.id.clone()).await), is(404, "No such preset"));
    assert_eq!(told(made.destroy().await), is(404, "No such preset"));
    assert_eq!(presets.all().await.unwrap().len(), 6);
}

#[tokio::test]
async fn items_of_a_list_are_thin() {
    let stage = Stage::set().await;
    let names: Vec<_> = stage.app.presets().all().await.unwrap().into_iter().filter_map(|it| it.name.clone()).collect();
    let known = ["group_call_host", "group_call_participant", "webinar_presenter", "webinar_viewer"];
    assert_eq!(names[..4], known);
    for item in stage.data().as_array().unwrap() {
        let keys: Vec<_> = item.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["created_at", "id", "name", "updated_at"]);
    }
}

#[tokio::test]
async fn to_replace_is_to_forget() {
    let stage = Stage::set().await;
    let mut preset = copy(&stage, "quiet_host").await;
    let qualities = PresetConfigChanges::new().livestream_viewer_qualities([720, 1080]);
    preset.update(PresetChanges::new().config(qualities)).await.unwrap();
    assert_eq!(stage.data()["config"]["livestream_viewer_qualities"], json!([720, 1080]));
    let plain = copy(&stage, "plain_host").await;
    preset.replace(NewPreset::from(&plain).name("loud_host")).await.unwrap();
    assert_eq!(stage.data()["config"].get("livestream_viewer_qualities"), None);
    assert_eq!(stage.data()["name"], "loud_host");
    assert_eq!(stage.data()["id"], preset.id.as_str());
}

#[tokio::test]
async fn a_name_is_had_once() {
    let stage = Stage::set().await;
    let mut one = copy(&stage, "one").await;
    let other = copy(&stage, "other").await;
    let twice = is(409, "The app has a preset called `other` already");
    assert_eq!(told(stage.app.presets().create(NewPreset::from(&other)).await), twice);
    assert_eq!(told(one.update(PresetChanges::new().name("other")).await), twice);
    assert_eq!(told(one.replace(NewPreset::from(&other)).await), twice);
    // Its own name is no other's.
    one.update(PresetChanges::new().name("one")).await.unwrap();
    assert_eq!(stage.app.presets().filter(PresetFilter::new().search("one")).all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_found_at_any_depth() {
    let stage = Stage::set().await;
    let preset = copy(&stage, "copied").await;
    let whole = stage.data();
    let body = |pointer: &str, value: Option<Value>| {
        let mut body = json!({ "name": "new" });
        for part in ["config", "permissions", "ui"] {
            body[part] = whole[part].clone();
        }
        let (outer, key) = pointer.rsplit_once('/').unwrap();
        let outer = body.pointer_mut(outer).unwrap().as_object_mut().unwrap();
        match value {
            Some(value) => outer.insert(key.to_owned(), value),
            None => outer.remove(key),
        };
        body
    };
    for (pointer, value, message) in [
        ("/ui", None, "`ui` is required"),
        ("/config/media/video/quality", None, "`config.media.video.quality` is required"),
        ("/permissions/recorder_type", None, "`permissions.recorder_type` is required"),
        (
            "/config/media/video/frame_rate",
            Some(json!(31)),
            "`config.media.video.frame_rate` must be a whole number from 0 to 30",
        ),
        ("/permissions/chat/public/text", Some(json!("yes")), "`permissions.chat.public.text` must be a boolean"),
        (
            "/ui/design_tokens/spacing_base",
            Some(json!(0)),
            "`ui.design_tokens.spacing_base` must be a number, 1 or more",
        ),
        (
            "/ui/design_tokens/theme",
            Some(json!("bright")),
            "`ui.design_tokens.theme` must be one of darkest, dark, light",
        ),
    ] {
        assert_eq!(stage.refused("POST", "presets", &body(pointer, value)).await, is(400, message));
    }
    let path = format!("presets/{}", preset.id.as_str());
    let theme = json!({ "ui": { "design_tokens": { "theme": 1 } } });
    let message = "`ui.design_tokens.theme` must be one of darkest, dark, light";
    assert_eq!(stage.refused("PATCH", &path, &theme).await, is(400, message));
    assert_eq!(stage.refused("PUT", &path, &json!({ "name": "x" })).await, is(400, "`config` is required"));
    stage.app.presets().find(preset.id.clone()).await.unwrap();
    assert_eq!(stage.data(), whole);
}

#[tokio::test]
async fn a_removed_participant_tells_the_id_of_its_preset() {
    let stage = Stage::set().await;
    let preset = copy(&stage, "quiet_host").await;
    let meeting = stage.meeting("Stand-up").await;
    let ids = async |name: &str| {
        let ann = meeting.participants().create(NewParticipant::new(name, "ann").name("Ann")).await.unwrap();
        ann.destroy().await.unwrap();
        stage.data()["preset_id"].as_str().unwrap().to_owned()
    };
    assert_eq!(ids("quiet_host").await, preset.id.as_str());
    // No document refuses a preset that is not there.
    let unknown = ids("nobody").await;
    assert_eq!(told(stage.app.presets().find(unknown).await), is(404, "No such preset"));
}
