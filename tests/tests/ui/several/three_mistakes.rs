//! Each mistake is reported at its own position, and the generated items still exist.
use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", raed_only)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(requird)]
    pub name: Option<String>,
    #[attribute(wire = "name")]
    pub title: Option<String>,
}

async fn work(account: &Scope<Account>) -> Result<(), rtk::Error> {
    let mut rule = account.rules().create(NewRule::new().name("no cats")).await?;
    rule.update(RuleChanges::new().title("No cats")).await?;
    Rule::find(account, rule.id()).await?.destroy().await
}

fn main() {}
