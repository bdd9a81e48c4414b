//! A preset that is there, copied and changed: hosts who cannot record and write to everybody only.
//!
//! ```text
//! cargo run --example preset
//! ```

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;

    // Lists leave most of it out, so the one that is to be copied is read.
    let listed = app.presets().filter(PresetFilter::new().search("group_call_host")).first().await?;
    let mut host = listed.ok_or("the app has no preset of that name")?;
    host.reload().await?;

    let mut quiet = app.presets().create(NewPreset::from(&host).name("quiet_host")).await?;
    println!("copied {} to {}", host.id(), quiet.id());

    // What is not named stays as it is, at any depth.
    let chat = PresetChatPermissionsChanges::new().private(PresetPrivateChat::new());
    let permissions = PresetPermissionsChanges::new().can_record(false).chat(chat);
    quiet.update(PresetChanges::new().permissions(permissions)).await?;
    if let Some(permissions) = &quiet.permissions {
        println!("records: {}, writes to one: {}", permissions.can_record, permissions.chat.private.can_send);
        println!("kicks, as before: {}", permissions.kick_participant);
    }
    quiet.destroy().await?;
    Ok(())
}
