import * as migration_20261121_094139_initial from './20261121_094139_initial';

export const migrations = [
  {
    up: migration_20261121_094139_initial.up,
    down: migration_20261121_094139_initial.down,
    name: '20261121_094139_initial'
  },
];
