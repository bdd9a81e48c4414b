//! Copies a preset and changes some permissions of the copy: hosts who cannot record, and who can send chat messages to
//! everybody but not to a single participant.
//!
//! ```text
//! cargo run --example preset
//! ```
//!
//! Without `CLOUDFLARE_API_TOKEN`, it runs against a sandbox.

use rtk::realtime_kit::*;
use rtk_examples::{Result, app};

#[tokio::main]
async fn main() -> Result {
    let (app, _sandbox) = app().await?;

    // Lists leave out most fields of a preset, so reload it before copying.
    let listed = app.presets().filter(PresetFilter::new().search("group_call_host")).first().await?;
    let mut host = listed.ok_or("the app has no preset of that name")?;
    host.reload().await?;

    let mut quiet = app.presets().create(NewPreset::from(&host).name("quiet_host")).await?;
    println!("copied {} to {}", host.id(), quiet.id());

    // Fields that are not set keep their values, at any depth.
    let chat = PresetChatPermissionsChanges::new().private(PresetPrivateChat::new());
    let permissions = PresetPermissionsChanges::new().can_record(false).chat(chat);
    quiet.update(PresetChanges::new().permissions(permissions)).await?;
    if let Some(permissions) = &quiet.permissions {
        println!(
            "can record: {}, can send private messages: {}",
            permissions.can_record, permissions.chat.private.can_send
        );
        println!("can kick, as before: {}", permissions.kick_participant);
    }
    quiet.destroy().await?;
    Ok(())
}
