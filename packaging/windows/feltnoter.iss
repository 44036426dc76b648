; NOT TRIED YET: written on Linux, never compiled or run. The first who has a Windows 11 machine at hand follows
; packaging/README.md ("Windows"), mends what does not hold, and takes this line away.
;
; Inno Setup 6 recipe for the folder packaging/freeze.py makes:
;   iscc packaging\windows\feltnoter.iss /DFolder=dist\feltnoter /DVersion=0.1.0
; Silent for a whole fleet: Feltnoter-0.1.0.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /ALLUSERS

#ifndef Folder
  #define Folder "..\..\dist\feltnoter"
#endif
#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
; The id is how Windows knows an upgrade from a second program: it never changes.
AppId={{6F0B8E0E-6B0C-4E5B-9B1E-FE17A07E2026}
AppName=Feltnoter
AppVersion={#Version}
AppPublisher=Feltnoter
DefaultDirName={autopf}\Feltnoter
DefaultGroupName=Feltnoter
DisableProgramGroupPage=yes
DisableDirPage=auto
; Administrators install for everybody; others for themselves, without being asked for rights.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.22000
ChangesAssociations=yes
CloseApplications=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=Feltnoter-{#Version}
SetupIconFile=feltnoter.ico
UninstallDisplayIcon={app}\Feltnoter.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "da"; MessagesFile: "compiler:Languages\Danish.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
da.FileType=Feltnoter-projekt
en.FileType=Feltnoter project

[InstallDelete]
; Nothing of an older version stays beside the new one: a stale module would be imported.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "feltnoter.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{group}\Feltnoter"; Filename: "{app}\Feltnoter.exe"; IconFilename: "{app}\feltnoter.ico"

[Registry]
; HKA is HKLM for everybody, HKCU for one user.
Root: HKA; Subkey: "Software\Classes\.feltnoter\OpenWithProgids"; ValueType: string; ValueName: "Feltnoter.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.feltnoter"; ValueType: string; ValueName: ""; ValueData: "Feltnoter.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Feltnoter.Project"; ValueType: string; ValueName: ""; ValueData: "{cm:FileType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Feltnoter.Project\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\feltnoter.ico"
Root: HKA; Subkey: "Software\Classes\Feltnoter.Project\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\Feltnoter.exe"" ""%1"""

; Removing the program leaves projects and settings alone: nothing under the user's folders is named here.
