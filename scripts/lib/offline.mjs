// Imported for its effect before the Payload config, by tools that look at the config and open no database.
process.env.PAYLOAD_SECRET ||= 'unused: nothing is opened'
process.env.DISABLE_PAYLOAD_HMR = 'true'
