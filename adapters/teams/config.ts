/** How the bot is known to Microsoft, and how requests reach it. */
export interface TeamsConfig {
  /** Null: none, for a client on this machine alone; nothing that comes in is checked then. */
  readonly registration: Registration | null;
}

/** The bot's registration, under Bot Framework's own names. */
export interface Registration {
  readonly appId: string;
  /** Null for a managed identity. */
  readonly appPassword: string | null;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly tenantId: string | null;
  readonly endpoints: Endpoints;
}

/** Where Microsoft's own endpoints are; null: where they are for everybody. */
export interface Endpoints {
  readonly loginUrl: string | null;
  readonly oAuthScope: string | null;
  readonly tokenIssuer: string | null;
  readonly channelOpenIdUrl: string | null;
  readonly emulatorOpenIdUrl: string | null;
  readonly oAuthUrl: string | null;
  readonly callerId: string | null;
  readonly validateAuthority: boolean;
}
