use rtk::{Account, Id, Resource};

// No scope.
#[derive(Debug, Clone, Resource)]
#[resource(path = "rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "hooks/")]
pub struct Hook {
    pub id: Id<Self>,
}

// A path that continues itself.
#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "folders", scope = Folder, path = "items")]
pub struct Folder {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "rooms", member_path = "/accounts/{account_id}/room/{room_id}")]
pub struct Room {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/halls", member_path = "hall/{hall_id}")]
pub struct Hall {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "teams", member_path = "team")]
pub struct Team {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "shops", children_path = "/accounts/{account_id}/shop/{shop_id}")]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/bins", children_path = "bin/{bin_id}")]
pub struct Bin {
    pub id: Id<Self>,
}

fn main() {}
