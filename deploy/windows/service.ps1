# Makes Windows start the server at switch-on, without anybody signing in, and again after a failure.
# In PowerShell as administrator, in the program's folder, after "npm ci" and "npm run build":
#   powershell -ExecutionPolicy Bypass -File deploy\windows\service.ps1 install    (also: start, stop, remove)
#Requires -RunAsAdministrator
param([Parameter(Mandatory)][ValidateSet('install', 'start', 'stop', 'remove')][string]$What)
$ErrorActionPreference = 'Stop'
$name = 'Gan Dan'
$top = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path

# A hard end is safe: what was acknowledged is on the disk. Ends the loop first, so that nothing starts again.
function Stop-Server {
  if (Get-ScheduledTask -TaskName $name -ErrorAction SilentlyContinue) { Stop-ScheduledTask -TaskName $name }
  foreach ($part in '*\windows\run.cmd*', '*.scripts\start.js main*') {
    Get-CimInstance Win32_Process -Filter "Name='cmd.exe' OR Name='node.exe'" |
      Where-Object { $_.CommandLine -like $part } |
      ForEach-Object { Stop-Process -Id $_.ProcessId -Force -ErrorAction SilentlyContinue }
  }
}

# The task runs as "Local Service", which may do little: it is let into the folders it writes only.
function Grant-Folders {
  $settingsFile = Join-Path $top 'gan-dan.env'
  if (-not (Test-Path $settingsFile)) { throw 'Copy deploy\gan-dan.env.example to gan-dan.env and fill it in first.' }
  $folders = @(Join-Path $top 'logs')
  foreach ($line in Get-Content $settingsFile) {
    if ($line -match '^\s*(DATA_DIR|BACKUP_DIR)\s*=\s*(.+?)\s*$') { $folders += $Matches[2] }
  }
  foreach ($folder in $folders) {
    if (-not (Test-Path $folder)) { New-Item -ItemType Directory -Path $folder | Out-Null }
    & icacls $folder /grant '*S-1-5-19:(OI)(CI)M' | Out-Null
    # A stick formatted exFAT keeps no permissions and needs none.
    if ($LASTEXITCODE -ne 0) { Write-Warning "No permission was set on $folder" }
  }
}

function Install-Server {
  if (-not (Get-Command node -ErrorAction SilentlyContinue)) { throw 'Install Node.js first (nodejs.org, LTS).' }
  Grant-Folders
  $command = Join-Path $PSScriptRoot 'run.cmd'
  # Not allowed by default: running on battery, and longer than three days.
  $settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries `
    -ExecutionTimeLimit ([TimeSpan]::Zero) -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) `
    -MultipleInstances IgnoreNew
  $task = @{
    TaskName  = $name
    Action    = New-ScheduledTaskAction -Execute $env:ComSpec -Argument "/d /c `"`"$command`"`"" -WorkingDirectory $top
    Trigger   = New-ScheduledTaskTrigger -AtStartup
    Principal = New-ScheduledTaskPrincipal -UserId 'LOCALSERVICE' -LogonType ServiceAccount
    Settings  = $settings
  }
  Register-ScheduledTask @task -Force | Out-Null
}

if ($What -ne 'start') { Stop-Server }
if ($What -eq 'install') { Install-Server }
if ($What -eq 'remove') { Unregister-ScheduledTask -TaskName $name -Confirm:$false }
if ($What -in 'install', 'start') {
  Start-ScheduledTask -TaskName $name
  Write-Host "Started. Log: $(Join-Path $top 'logs\server.log')"
} else { Write-Host 'Stopped. The data is untouched.' }
